import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PeopleContext } from '../../context.js';
import type { MembershipEntity } from '../../entities/membership.entity.js';
import type { PersonEntity } from '../../entities/person.entity.js';
import type { ProgramEntity } from '../../entities/program.entity.js';
import { findMembers, type MemberPage } from '../../loaders/find-members.js';
import { MembersArgs } from '../types/args.js';
import { Person } from '../types/person.type.js';
import { Membership, MembershipConnection, Program } from '../types/program.type.js';

@Resolver(() => Program)
export class ProgramResolver {
  @FieldResolver(() => [Person], { description: 'Whom to turn to; empty for who may not know them.' })
  async coordinators(@Root() program: ProgramEntity, @Ctx() { loaders }: PeopleContext): Promise<PersonEntity[]> {
    const members = await loaders.coordinatorsByProgramId.load(program.id);
    const persons = await Promise.all(members.map(({ personId }) => loaders.personById.load(personId)));
    return persons.filter((person) => person !== null);
  }

  @FieldResolver(() => MembershipConnection, { description: 'Empty for who does not take part.' })
  async members(
    @Root() program: ProgramEntity,
    @Args(() => MembersArgs) { role, first, after }: MembersArgs,
    @Ctx() { em, viewer, loaders }: PeopleContext,
  ): Promise<MemberPage> {
    const own = viewer ? await loaders.membershipsByPersonId.load(viewer.personId) : [];
    const isMember = own.some(({ programId }) => programId === program.id);
    const page = { first: isMember ? first : 0, after };
    const found = await findMembers(em, { programId: program.id, role: role ?? null }, page);
    const nothing = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
    return isMember ? found : { edges: [], pageInfo: nothing, count: async () => 0 };
  }
}

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
