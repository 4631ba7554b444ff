import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { parsePageArgs, toConnection } from '../../../shared/pagination/connection.js';
import type { PeopleContext } from '../../context.js';
import type { MembershipEntity } from '../../entities/membership.entity.js';
import type { PersonEntity } from '../../entities/person.entity.js';
import type { ProgramEntity } from '../../entities/program.entity.js';
import type { MemberPage } from '../../loaders/members-by-program-id.loader.js';
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
