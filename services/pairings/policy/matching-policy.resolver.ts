import { Arg, Ctx, FieldResolver, Float, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import { requireId } from '../../shared/id.js';
import { toPayload } from '../common/payload.js';
import { Program } from '../common/program.types.js';
import type { PairingsContext } from '../context.js';
import type { ProgramPolicy } from './matching-policy.domain.js';
import { CriterionWeightInput, MatchingPolicy, ProgramPolicyPayload } from './matching-policy.types.js';
import { setMatchingPolicy } from './set-matching-policy.command.js';

const optional = (description: string) => ({ nullable: true, description }) as const;

@Resolver()
export class MatchingPolicyMutations {
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
}

@Resolver(() => Program)
export class ProgramMatchingPolicyResolver {
  @FieldResolver(() => MatchingPolicy, { nullable: true, description: 'Coordinators only.' })
  async matchingPolicy(@Root() { id }: Program, @Ctx() { loaders }: PairingsContext): Promise<ProgramPolicy | null> {
    return (await loaders.isCoordinatorByProgramId.load(id)) ? loaders.policyByProgramId.load(id) : null;
  }
}
