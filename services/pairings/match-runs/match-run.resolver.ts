import { Arg, Ctx, FieldResolver, Float, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { requireId } from '../../shared/id.js';
import { toPayload } from '../common/payload.js';
import { Person } from '../common/person.types.js';
import { Program } from '../common/program.types.js';
import type { PairingsContext } from '../context.js';
import { formatMessage } from '../matching/format-message.js';
import { MatchSuggestion } from '../matching/matching.types.js';
import { pointsPerScore } from '../matching/score.domain.js';
import { discardMatchRun } from './discard-match-run.command.js';
import type { MatchRunEntity } from './match-run.entity.js';
import { MatchingAlgorithm, MatchRun, MatchRunPayload, Unmatched } from './match-run.types.js';
import type { MatchingAlgorithmName } from './match-run-input.domain.js';
import type { MatchSuggestionEntity } from './match-suggestion.entity.js';
import { publishMatchRun } from './publish-match-run.command.js';
import { runMatching } from './run-matching.command.js';
import type { UnmatchedMenteeEntity } from './unmatched-mentee.entity.js';

@Resolver()
export class MatchRunQueries {
  @Query(() => MatchRun, { nullable: true, description: 'A match run of a programme that the viewer coordinates.' })
  matchRun(@Arg('id', () => ID) id: string, @Ctx() { loaders }: PairingsContext): Promise<MatchRunEntity | null> {
    return loaders.matchRunById.load(requireId(id, 'id'));
  }
}

@Resolver()
export class MatchRunMutations {
  @Mutation(() => MatchRunPayload, {
    description: 'Matches all of a programme’s mentees and mentors at once, as a draft. Coordinators only.',
  })
  runMatching(
    @Arg('programId', () => ID) programId: string,
    @Arg('algorithm', () => MatchingAlgorithm, { defaultValue: 'BEST_TOTAL' }) algorithm: MatchingAlgorithmName,
    @Arg('seed', () => Int, { defaultValue: 1, description: 'Decides where several answers are as good.' })
    seed: number,
    @Ctx() context: PairingsContext,
  ): Promise<MatchRunPayload> {
    const run = { programId: requireId(programId, 'programId'), algorithm, seed };
    return toPayload('matchRun', context, runMatching(context, run));
  }

  @Mutation(() => MatchRunPayload, {
    description: 'Proposes a draft’s pairs to the two of each; who cannot be matched any more is left out.',
  })
  publishMatchRun(@Arg('id', () => ID) id: string, @Ctx() context: PairingsContext): Promise<MatchRunPayload> {
    return toPayload('matchRun', context, publishMatchRun(context, requireId(id, 'id')));
  }

  @Mutation(() => MatchRunPayload, { description: 'Lets a draft be.' })
  discardMatchRun(@Arg('id', () => ID) id: string, @Ctx() context: PairingsContext): Promise<MatchRunPayload> {
    return toPayload('matchRun', context, discardMatchRun(context, requireId(id, 'id')));
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
