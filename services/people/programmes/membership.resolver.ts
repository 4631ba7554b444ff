import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PeopleContext } from '../context.js';
import type { PersonEntity } from '../profiles/person.entity.js';
import { Person } from '../profiles/person.types.js';
import type { MembershipEntity } from './membership.entity.js';
import type { MemberPage } from './membership.loaders.js';
import { Membership, MembershipConnection } from './membership.types.js';
import type { ProgramEntity } from './program.entity.js';
import { Program } from './program.types.js';

@Resolver(() => Membership)
export class MembershipResolver {
  @FieldResolver(() => Program)
  program(@Root() membership: MembershipEntity, @Ctx() { loaders }: PeopleContext): Promise<ProgramEntity | null> {
    return loaders.programById.load(membership.programId);
  }

  @FieldResolver(() => Person)
  person(@Root() membership: MembershipEntity, @Ctx() { loaders }: PeopleContext): Promise<PersonEntity | null> {
    return loaders.personById.load(membership.personId);
  }
}

@Resolver(() => MembershipConnection)
export class MembershipConnectionResolver {
  @FieldResolver(() => Number, { name: 'totalCount' })
  totalCount(@Root() page: MemberPage): Promise<number> {
    return page.count();
  }
}

@Resolver(() => Person)
export class PersonMembershipsResolver {
  @FieldResolver(() => [Membership], { description: 'Of others: only in programmes that the viewer takes part in.' })
  async memberships(
    @Root() person: PersonEntity,
    @Ctx() { viewer, loaders }: PeopleContext,
  ): Promise<MembershipEntity[]> {
    const all = await loaders.membershipsByPersonId.load(person.id);
    if (person.id === viewer?.personId) return all;
    const own = viewer ? await loaders.membershipsByPersonId.load(viewer.personId) : [];
    return all.filter(({ programId }) => own.some((mine) => mine.programId === programId));
  }
}
