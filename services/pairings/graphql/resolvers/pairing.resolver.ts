import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CountedConnection } from '../../../shared/pagination/keyset-lists.js';
import type { PairingsContext } from '../../context.js';
import { currentAgreement } from '../../domain/agreement.js';
import type { AgreementEntity } from '../../entities/agreement.entity.js';
import type { ContactEntity } from '../../entities/contact.entity.js';
import type { MessageEntity } from '../../entities/message.entity.js';
import type { PairingEntity } from '../../entities/pairing.entity.js';
import type { PairingPage } from '../../loaders/pairings-by-owner.loader.js';
import { Agreement } from '../types/agreement.type.js';
import { PairingsPageArgs } from '../types/args.js';
import { ContactConnection } from '../types/contact.type.js';
import { MessageConnection } from '../types/message.type.js';
import { Pairing, PairingConnection } from '../types/pairing.type.js';
import { RequestGoal } from '../types/pairing-request.type.js';
import { Person } from '../types/person.type.js';
import { Program } from '../types/program.type.js';

@Resolver(() => Pairing)
export class PairingResolver {
  @FieldResolver(() => Program, { nullable: true })
  program(@Root() pairing: PairingEntity): Program {
    return { id: pairing.programId };
  }

  @FieldResolver(() => Person, { nullable: true })
  mentor(@Root() pairing: PairingEntity): Person {
    return { id: pairing.mentorId };
  }

  @FieldResolver(() => Person, { nullable: true })
  mentee(@Root() pairing: PairingEntity): Person {
    return { id: pairing.menteeId };
  }

  @FieldResolver(() => [RequestGoal], {
    description: 'The goals with which it began, as they were then; empty for all but the two.',
  })
  goalsAtStart(@Root() pairing: PairingEntity, @Ctx() { viewer }: PairingsContext): RequestGoal[] {
    return isParty(viewer, pairing) ? pairing.goalsAtStart : [];
  }

  @FieldResolver(() => Agreement, {
    nullable: true,
    description: 'The version in force; before any is signed, the newest that was proposed. The two alone.',
  })
  async agreement(@Root() pairing: PairingEntity, @Ctx() context: PairingsContext): Promise<AgreementEntity | null> {
    const all = await this.agreements(pairing, context);
    return all && currentAgreement(all);
  }

  @FieldResolver(() => [Agreement], { nullable: true, description: 'Every version, the newest first. The two alone.' })
  async agreements(
    @Root() pairing: PairingEntity,
    @Ctx() { viewer, loaders }: PairingsContext,
  ): Promise<AgreementEntity[] | null> {
    return isParty(viewer, pairing) ? loaders.agreementsByPairingId.load(pairing.id) : null;
  }

  @FieldResolver(() => ContactConnection, { nullable: true, description: 'The newest first. The two alone.' })
  async contacts(
    @Root() pairing: PairingEntity,
    @Args(() => PairingsPageArgs) args: PairingsPageArgs,
    @Ctx() { viewer, loaders }: PairingsContext,
  ): Promise<CountedConnection<ContactEntity> | null> {
    return isParty(viewer, pairing) ? loaders.contactsByPairingId.load(pairing.id, args) : null;
  }

  @FieldResolver(() => MessageConnection, { nullable: true, description: 'The newest first. The two alone.' })
  async messages(
    @Root() pairing: PairingEntity,
    @Args(() => PairingsPageArgs) args: PairingsPageArgs,
    @Ctx() { viewer, loaders }: PairingsContext,
  ): Promise<CountedConnection<MessageEntity> | null> {
    return isParty(viewer, pairing) ? loaders.messagesByPairingId.load(pairing.id, args) : null;
  }
}

/** Whether the viewer is one of the two. */
export const isParty = (viewer: PairingsContext['viewer'], { mentorId, menteeId }: PairingEntity): boolean =>
  viewer?.personId === mentorId || viewer?.personId === menteeId;

@Resolver(() => PairingConnection)
export class PairingConnectionResolver {
  @FieldResolver(() => Number)
  totalCount(@Root() page: PairingPage): Promise<number> {
    return page.count();
  }
}
