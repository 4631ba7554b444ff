import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { requireViewer } from '../../shared/graphql/operation.js';
import { PageArgs } from '../../shared/graphql/page-args.types.js';
import { requireId } from '../../shared/id.js';
import { localDate } from '../../shared/time/dates.js';
import type { PeopleContext } from '../context.js';
import { PersonConnection } from '../profiles/person.types.js';
import { findMentors, type MentorPage } from './mentor-search.loaders.js';
import { MentorFilter } from './mentor-search.types.js';

@Resolver()
export class MentorSearchQueries {
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
