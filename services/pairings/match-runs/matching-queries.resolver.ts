import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { requireId } from '../../shared/id.js';
import type { PairingsContext } from '../context.js';
import { type ExplainedMatch, explainMatch } from '../matching/explain-match.query.js';
import type { Match } from '../matching/match.domain.js';
import { suggestMentors } from '../matching/suggest-mentors.query.js';
import type { MatchRunEntity } from './match-run.entity.js';
import { MatchExplanation, MatchRun, MatchSuggestion } from './matching.types.js';

@Resolver()
export class MatchingQueries {
  @Query(() => [MatchSuggestion], {
    description: 'Mentors, ranked for the viewer as a mentee of the programme; nobody where they are no mentee.',
  })
  suggestMentors(
    @Arg('programId', () => ID) programId: string,
    @Arg('first', () => Int, { nullable: true, defaultValue: 5, description: '0 to 50.' }) first: number,
    @Ctx() context: PairingsContext,
  ): Promise<Match[]> {
    return suggestMentors(context, requireId(programId, 'programId'), first);
  }

  @Query(() => MatchExplanation, {
    description: 'Why two people suit each other, or do not: for the two, and for the programme’s coordinators.',
  })
  explainMatch(
    @Arg('programId', () => ID) programId: string,
    @Arg('mentorId', () => ID) mentorId: string,
    @Arg('menteeId', () => ID) menteeId: string,
    @Ctx() context: PairingsContext,
  ): Promise<ExplainedMatch> {
    return explainMatch(context, {
      programId: requireId(programId, 'programId'),
      mentorId: requireId(mentorId, 'mentorId'),
      menteeId: requireId(menteeId, 'menteeId'),
    });
  }

  @Query(() => MatchRun, { nullable: true, description: 'A match run of a programme that the viewer coordinates.' })
  matchRun(@Arg('id', () => ID) id: string, @Ctx() { loaders }: PairingsContext): Promise<MatchRunEntity | null> {
    return loaders.matchRunById.load(requireId(id, 'id'));
  }
}
