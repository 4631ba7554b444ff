import { Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import { Person } from '../common/person.types.js';
import { Program } from '../common/program.types.js';
import type { PairingsContext } from '../context.js';
import type { ExclusionShape } from '../matching/exclusions.domain.js';
import { formatMessage } from '../matching/format-message.js';
import { pointsPerScore, type ScoredCriterion } from '../matching/score.domain.js';
import type { ProgramPolicy } from '../policy/matching-policy.domain.js';
import { translate } from '../texts.js';
import type { MatchRunEntity } from './match-run.entity.js';
import type { MatchSuggestionEntity } from './match-suggestion.entity.js';
import { CriterionScore, Exclusion, MatchingPolicy, MatchRun, MatchSuggestion, Unmatched } from './matching.types.js';
import type { UnmatchedMenteeEntity } from './unmatched-mentee.entity.js';

/** A pair of a run, or of a moment. */
type OfMatch = Pick<MatchSuggestionEntity, 'mentorId' | 'menteeId' | 'points'>;

@Resolver(() => Program)
export class ProgramMatchingPolicyResolver {
  @FieldResolver(() => MatchingPolicy, { nullable: true, description: 'Coordinators only.' })
  async matchingPolicy(@Root() { id }: Program, @Ctx() { loaders }: PairingsContext): Promise<ProgramPolicy | null> {
    return (await loaders.coordinatesByProgramId.load(id)) ? loaders.policyByProgramId.load(id) : null;
  }
}

@Resolver(() => MatchSuggestion)
export class MatchSuggestionResolver {
  @FieldResolver(() => Person, { nullable: true })
  mentor(@Root() { mentorId }: OfMatch): Person {
    return { id: mentorId };
  }

  @FieldResolver(() => Person, { nullable: true })
  mentee(@Root() { menteeId }: OfMatch): Person {
    return { id: menteeId };
  }

  @FieldResolver(() => Float, { description: '0 to 1.' })
  score(@Root() { points }: OfMatch): number {
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

@Resolver(() => MatchRun)
export class MatchRunResolver {
  @FieldResolver(() => Program, { nullable: true })
  program(@Root() { programId }: MatchRunEntity): Program {
    return { id: programId };
  }

  @FieldResolver(() => [MatchSuggestion], { description: 'The best first.' })
  suggestions(@Root() { id }: MatchRunEntity, @Ctx() { loaders }: PairingsContext): Promise<MatchSuggestionEntity[]> {
    return loaders.suggestionsByRunId.load(id);
  }

  @FieldResolver(() => [Unmatched], { description: 'Mentees who stay without a mentor, and who was left out since.' })
  unmatched(@Root() { id }: MatchRunEntity, @Ctx() { loaders }: PairingsContext): Promise<UnmatchedMenteeEntity[]> {
    return loaders.unmatchedByRunId.load(id);
  }

  @FieldResolver(() => Float, { description: 'The suggestions’ scores together.' })
  totalScore(@Root() { totalPoints }: MatchRunEntity): number {
    return totalPoints / pointsPerScore;
  }
}

@Resolver(() => Unmatched)
export class UnmatchedResolver {
  @FieldResolver(() => Person, { nullable: true })
  person(@Root() { personId }: UnmatchedMenteeEntity): Person {
    return { id: personId };
  }

  @FieldResolver(() => String, { description: 'In the viewer’s language; it never names what is personal.' })
  reason(@Root() { why }: UnmatchedMenteeEntity, @Ctx() { language }: PairingsContext): string {
    return formatMessage(why, language);
  }
}
