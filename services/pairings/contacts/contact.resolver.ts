import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../shared/graphql/page-args.types.js';
import type { CountedConnection } from '../../shared/pagination/keyset-lists.js';
import { Person } from '../common/person.types.js';
import type { PairingsContext } from '../context.js';
import { isParty } from '../pairing/pairing.domain.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { Pairing } from '../pairing/pairing.types.js';
import type { ContactEntity } from './contact.entity.js';
import { Contact, ContactConnection } from './contact.types.js';

@Resolver(() => Pairing)
export class PairingContactsResolver {
  @FieldResolver(() => ContactConnection, { nullable: true, description: 'The newest first. The two alone.' })
  async contacts(
    @Root() pairing: PairingEntity,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { viewer, loaders }: PairingsContext,
  ): Promise<CountedConnection<ContactEntity> | null> {
    return isParty(viewer, pairing) ? loaders.contactsByPairingId.load(pairing.id, args) : null;
  }
}

@Resolver(() => Contact)
export class ContactResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who reached out.' })
  initiatedBy(@Root() contact: ContactEntity): Person {
    return { id: contact.initiatedById };
  }
}
