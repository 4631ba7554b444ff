import { Arg, Ctx, FieldResolver, Float, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { requireId } from '../../shared/id.js';
import { Person } from '../common/person.types.js';
import type { PairingsContext } from '../context.js';
import { translate } from '../texts.js';
import type { ExclusionShape } from './exclusions.domain.js';
import { type ExplainedMatch, explainMatch } from './explain-match.command.js';
import { formatMessage } from './format-message.js';
import type { Match } from './match.domain.js';
import { CriterionScore, Exclusion, MatchExplanation, MatchSuggestion } from './matching.types.js';
import { pointsPerScore, type ScoredCriterion } from './score.domain.js';
import { suggestMentors } from './suggest-mentors.command.js';

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
}

/** A computed match, or the row of a suggestion of a match run. */
type MatchRow = Pick<Match, 'mentorId' | 'menteeId' | 'points'>;

@Resolver(() => MatchSuggestion)
export class MatchSuggestionResolver {
  @FieldResolver(() => Person, { nullable: true })
  mentor(@Root() { mentorId }: MatchRow): Person {
    return { id: mentorId };
  }

  @FieldResolver(() => Person, { nullable: true })
  mentee(@Root() { menteeId }: MatchRow): Person {
    return { id: menteeId };
  }

  @FieldResolver(() => Float, { description: '0 to 1.' })
  score(@Root() { points }: MatchRow): number {
    return points / pointsPerScore;
  }
}

@Resolver(() => CriterionScore)
export class CriterionScoreResolver {
  @FieldResolver(() => Float, { description: '0 to 1; contributions add up to the suggestion’s score.' })
  contribution(@Root() { points }: ScoredCriterion): number {
    return points / pointsPerScore;
  }

  @FieldResolver(() => String, { description: 'One sentence, in the viewer’s language.' })
  explanation(@Root() { explanation }: ScoredCriterion, @Ctx() { language }: PairingsContext): string {
    return formatMessage(explanation, language);
  }
}

@Resolver(() => Exclusion)
export class ExclusionResolver {
  @FieldResolver(() => String, { description: 'One sentence, in the viewer’s language.' })
  explanation(@Root() { text }: ExclusionShape, @Ctx() { language }: PairingsContext): string {
    return translate(text, language);
  }
}
