import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CountedConnection } from '../../shared/pagination/keyset-lists.js';
import { currentAgreement } from '../agreement/agreement.domain.js';
import type { AgreementEntity } from '../agreement/agreement.entity.js';
import { Agreement } from '../agreement/agreement.types.js';
import { Person } from '../common/person.types.js';
import { Program } from '../common/program.types.js';
import type { ContactEntity } from '../contacts/contact.entity.js';
import { ContactConnection } from '../contacts/contact.types.js';
import type { PairingsContext } from '../context.js';
import type { MessageEntity } from '../messages/message.entity.js';
import { MessageConnection } from '../messages/message.types.js';
import { RequestGoal } from '../requests/request.types.js';
import type { PairingEntity } from './pairing.entity.js';
import { Pairing, PairingConnection } from './pairing.types.js';
import { PairingsPageArgs } from './pairing-args.types.js';
import type { PairingPage } from './pairing-lists.loaders.js';

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
