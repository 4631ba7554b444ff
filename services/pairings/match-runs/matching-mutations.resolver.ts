import { Arg, Ctx, Float, ID, Int, Mutation, Resolver } from 'type-graphql';
import { requireId } from '../../shared/id.js';
import { toPayload } from '../common/payload.js';
import type { PairingsContext } from '../context.js';
import { setMatchingPolicy } from '../policy/set-matching-policy.command.js';
import { discardMatchRun } from './discard-match-run.command.js';
import type { MatchingAlgorithmName } from './match-run-input.domain.js';
import { MatchingAlgorithm } from './matching-enums.types.js';
import { CriterionWeightInput, MatchRunPayload, ProgramPolicyPayload } from './matching-payloads.types.js';
import { publishMatchRun } from './publish-match-run.command.js';
import { runMatching } from './run-matching.command.js';

const optional = (description: string) => ({ nullable: true, description }) as const;

@Resolver()
export class MatchingMutations {
  @Mutation(() => ProgramPolicyPayload, { description: 'Chooses how a programme matches. Coordinators only.' })
  setMatchingPolicy(
    @Arg('programId', () => ID) programId: string,
    @Arg('weights', () => [CriterionWeightInput], {
      description: 'All at once, each criterion at most once: one that is not given weighs nothing.',
    })
    weights: CriterionWeightInput[],
    @Arg('requestExpiresAfterDays', () => Int, optional('2 to 90; not given, it stays.'))
    requestExpiresAfterDays: number | null,
    @Arg(
      'requestReminderAfterDays',
      () => Int,
      optional('Sooner than the expiry; not given, it stays, or moves to half.'),
    )
    requestReminderAfterDays: number | null,
    @Arg('dormantAfterFactor', () => Float, optional('1 to 20, above the slipping one; not given, it stays.'))
    dormantAfterFactor: number | null,
    @Arg('slippingAfterFactor', () => Float, optional('1 to 20; not given, it stays.'))
    slippingAfterFactor: number | null,
    @Ctx() context: PairingsContext,
  ): Promise<ProgramPolicyPayload> {
    const days = { requestExpiresAfterDays, requestReminderAfterDays };
    const change = { weights, ...days, dormantAfterFactor, slippingAfterFactor };
    return toPayload('policy', context, setMatchingPolicy(context, requireId(programId, 'programId'), change));
  }

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
