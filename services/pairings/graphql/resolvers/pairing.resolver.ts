import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CountedConnection } from '../../../shared/keyset-loader.js';
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

  @FieldResolver(() => Agreement, {
    nullable: true,
    description: 'The version in force; before any is signed, the newest that was proposed.',
  })
  async agreement(@Root() { id }: PairingEntity, @Ctx() { loaders }: PairingsContext): Promise<AgreementEntity | null> {
    return currentAgreement(await loaders.agreementsByPairingId.load(id));
  }

  @FieldResolver(() => [Agreement], { nullable: true, description: 'Every version, the newest first.' })
  agreements(@Root() { id }: PairingEntity, @Ctx() { loaders }: PairingsContext): Promise<AgreementEntity[]> {
    return loaders.agreementsByPairingId.load(id);
  }

  @FieldResolver(() => ContactConnection, { nullable: true, description: 'The newest first.' })
  contacts(
    @Root() { id }: PairingEntity,
    @Args(() => PairingsPageArgs) args: PairingsPageArgs,
    @Ctx() { loaders }: PairingsContext,
  ): Promise<CountedConnection<ContactEntity>> {
    return loaders.contactsByPairingId.of(id, args);
  }

  @FieldResolver(() => MessageConnection, { nullable: true, description: 'The newest first. The two alone.' })
  async messages(
    @Root() { id, mentorId, menteeId }: PairingEntity,
    @Args(() => PairingsPageArgs) args: PairingsPageArgs,
    @Ctx() { viewer, loaders }: PairingsContext,
  ): Promise<CountedConnection<MessageEntity> | null> {
    const isParty = viewer?.personId === mentorId || viewer?.personId === menteeId;
    return isParty ? loaders.messagesByPairingId.of(id, args) : null;
  }
}

@Resolver(() => PairingConnection)
export class PairingConnectionResolver {
  @FieldResolver(() => Number)
  totalCount(@Root() page: PairingPage): Promise<number> {
    return page.count();
  }
}
