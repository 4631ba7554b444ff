import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { parsePageArgs, toConnection } from '../../shared/pagination/connection.js';
import { MembersArgs } from '../common/page-args.types.js';
import type { PeopleContext } from '../context.js';
import type { PersonEntity } from '../profiles/person.entity.js';
import { Person } from '../profiles/person.types.js';
import type { MemberPage } from './member-page.loaders.js';
import type { MembershipEntity } from './membership.entity.js';
import type { ProgramEntity } from './program.entity.js';
import { Membership, MembershipConnection, Program } from './program.types.js';

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
    @Args(() => MembersArgs) args: MembersArgs,
    @Ctx() { viewer, loaders }: PeopleContext,
  ): Promise<MemberPage> {
    const own = viewer ? await loaders.membershipsByPersonId.load(viewer.personId) : [];
    const isMember = own.some(({ programId }) => programId === program.id);
    if (isMember) return loaders.membersByProgramId.load(program.id, args);
    const page = parsePageArgs(args, ['timestamptz', 'uuid']);
    return { ...toConnection<MembershipEntity>([], page, () => []), count: async () => 0 };
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
