import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { requireViewer } from '../../shared/graphql/operation.js';
import { PageArgs } from '../../shared/graphql/page-args.types.js';
import { requireId } from '../../shared/id.js';
import type { Connection } from '../../shared/pagination/connection.js';
import { localDate } from '../../shared/time/dates.js';
import type { PeopleContext } from '../context.js';
import type { PersonEntity } from '../profiles/person.entity.js';
import { Person, PersonConnection } from '../profiles/person.types.js';
import { MentorFilter } from '../profiles/profile-inputs.types.js';
import type { ProgramEntity } from '../programmes/program.entity.js';
import { Program, ProgramConnection } from '../programmes/program.types.js';
import { findProgram, findPrograms } from '../programmes/visible-program.loaders.js';
import { findMentors, type MentorPage } from './mentor-search.loaders.js';

@Resolver()
export class PeopleQueries {
  @Query(() => Person, { nullable: true, description: 'Who is asking; null when signed out.' })
  async viewer(@Ctx() { viewer, loaders }: PeopleContext): Promise<PersonEntity | null> {
    return viewer ? loaders.personById.load(viewer.personId) : null;
  }

  @Query(() => Person, { nullable: true, description: 'Somebody whom the viewer may know.' })
  async person(@Arg('id', () => ID) id: string, @Ctx() { loaders }: PeopleContext): Promise<PersonEntity | null> {
    return loaders.personById.load(requireId(id, 'id'));
  }

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

  @Query(() => PersonConnection, {
    description:
      'Mentors of a programme whom the viewer may be paired with, by name. Full text over name, headline, biography, expertise and topics; accents and case do not matter.',
  })
  async mentors(
    @Arg('programId', () => ID) programId: string,
    @Arg('filter', () => MentorFilter, { nullable: true }) filter: MentorFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: PeopleContext,
  ): Promise<MentorPage> {
    const { personId: viewerId } = requireViewer(context);
    const today = localDate(context.now, 'UTC');
    return findMentors(context.em, { ...filter, programId: requireId(programId, 'programId'), viewerId, today }, page);
  }
}

@Resolver(() => PersonConnection)
export class PersonConnectionResolver {
  @FieldResolver(() => Number)
  totalCount(@Root() page: MentorPage): Promise<number> {
    return page.count();
  }
}
