import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../shared/graphql/page-args.types.js';
import { requireId } from '../../shared/id.js';
import { type Connection, parsePageArgs, toConnection } from '../../shared/pagination/connection.js';
import { toPayload } from '../common/payload.js';
import type { PeopleContext } from '../context.js';
import type { PersonEntity } from '../profiles/person.entity.js';
import { Person } from '../profiles/person.types.js';
import { createProgram } from './create-program.command.js';
import { leaveProgram } from './leave-program.command.js';
import type { MembershipEntity } from './membership.entity.js';
import type { MemberPage } from './membership.loaders.js';
import { MembersArgs, MembershipConnection, MembershipPayload } from './membership.types.js';
import type { ProgramEntity } from './program.entity.js';
import { findProgram, findPrograms } from './program.loaders.js';
import { CreateProgramInput, Program, ProgramConnection, ProgramPayload } from './program.types.js';

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

@Resolver()
export class ProgramQueries {
  @Query(() => Program, { nullable: true, description: 'A programme that is open, or that the viewer takes part in.' })
  program(@Arg('id', () => ID) id: string, @Ctx() { em, viewer }: PeopleContext): Promise<ProgramEntity | null> {
    return findProgram(em, viewer?.personId ?? null, requireId(id, 'id'));
  }

  @Query(() => ProgramConnection, {
    description: 'Programmes that are open, or that the viewer takes part in, by name.',
  })
  programs(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { em, viewer }: PeopleContext,
  ): Promise<Connection<ProgramEntity>> {
    return findPrograms(em, viewer?.personId ?? null, page);
  }
}

@Resolver()
export class ProgramMutations {
  @Mutation(() => ProgramPayload, { description: 'Makes a programme; the viewer is its first coordinator.' })
  createProgram(
    @Arg('input', () => CreateProgramInput) input: CreateProgramInput,
    @Ctx() context: PeopleContext,
  ): Promise<ProgramPayload> {
    return toPayload('program', context, createProgram(context, input));
  }

  @Mutation(() => MembershipPayload, {
    description: 'The viewer leaves a programme; the membership is answered as it ended, without roles.',
  })
  leaveProgram(
    @Arg('programId', () => ID) programId: string,
    @Ctx() context: PeopleContext,
  ): Promise<MembershipPayload> {
    return toPayload('membership', context, leaveProgram(context, requireId(programId, 'programId')));
  }
}
