import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { requireId } from '../../shared/id.js';
import type { ProgressContext } from '../context.js';
import { toPayload } from '../mutation-payload.js';
import { acknowledgeFeedback } from './acknowledge-feedback.command.js';
import type { AdviceStatusName } from './advice.domain.js';
import { concludeChallenge } from './conclude-challenge.command.js';
import { PlanInput, PlanPayload } from './development-plan.types.js';
import { giveAdvice } from './give-advice.command.js';
import { giveFeedback } from './give-feedback.command.js';
import { AdvicePayload, AdviceStatus, ChallengePayload, FeedbackInput, FeedbackPayload } from './growth.types.js';
import { recordChallenge } from './record-challenge.command.js';
import { updateAdvice } from './update-advice.command.js';
import { updatePlan } from './update-plan.command.js';

@Resolver()
export class GrowthMutations {
  @Mutation(() => PlanPayload, { description: 'The mentee writes their development plan, or changes it.' })
  async updatePlan(
    @Arg('pairingId', () => ID) pairingId: string,
    @Arg('expectedVersion', () => Int, {
      nullable: true,
      description: 'The plan’s `version` as it was read, 0 before the first; absent when it does not matter.',
    })
    expectedVersion: number | null,
    @Arg('input', () => PlanInput) input: PlanInput,
    @Ctx() context: ProgressContext,
  ): Promise<PlanPayload> {
    const change = { ...input, pairingId: requireId(pairingId, 'pairingId'), expectedVersion: expectedVersion ?? null };
    return toPayload('plan', context, updatePlan(context, change));
  }

  @Mutation(() => ChallengePayload, {
    description: 'Either party writes down what takes the mentee out of their comfort zone.',
  })
  async recordChallenge(
    @Arg('pairingId', () => ID) pairingId: string,
    @Arg('scenario', () => String, { description: '1 to 2000 characters.' }) scenario: string,
    @Arg('options', () => [String], { description: 'What could be done: at most 10, of at most 500 characters each.' })
    options: string[],
    @Arg('comfort', () => Int, { description: '1 (well inside the comfort zone) to 5 (far outside it).' })
    comfort: number,
    @Ctx() context: ProgressContext,
  ): Promise<ChallengePayload> {
    const input = { pairingId: requireId(pairingId, 'pairingId'), scenario, options, comfort };
    return toPayload('challenge', context, recordChallenge(context, input));
  }

  @Mutation(() => ChallengePayload, { description: 'The mentee tells what came of a challenge.' })
  async concludeChallenge(
    @Arg('id', () => ID) id: string,
    @Arg('outcome', () => String, { description: '1 to 2000 characters.' }) outcome: string,
    @Ctx() context: ProgressContext,
  ): Promise<ChallengePayload> {
    return toPayload('challenge', context, concludeChallenge(context, requireId(id, 'id'), outcome));
  }

  @Mutation(() => AdvicePayload, { description: 'Either party advises the other.' })
  async giveAdvice(
    @Arg('pairingId', () => ID) pairingId: string,
    @Arg('text', () => String, { description: '1 to 2000 characters.' }) text: string,
    @Ctx() context: ProgressContext,
  ): Promise<AdvicePayload> {
    return toPayload('advice', context, giveAdvice(context, requireId(pairingId, 'pairingId'), text));
  }

  @Mutation(() => AdvicePayload, { description: 'Who received an advice tells what they did with it.' })
  async updateAdvice(
    @Arg('id', () => ID) id: string,
    @Arg('status', () => AdviceStatus) status: AdviceStatusName,
    @Arg('result', () => String, {
      nullable: true,
      description: 'What came of it, needed for APPLIED; absent: as told before. 1 to 2000 characters.',
    })
    result: string | null,
    @Ctx() context: ProgressContext,
  ): Promise<AdvicePayload> {
    return toPayload('advice', context, updateAdvice(context, requireId(id, 'id'), { status, result }));
  }

  @Mutation(() => FeedbackPayload, { description: 'Either party tells the other how they do.' })
  async giveFeedback(
    @Arg('input', () => FeedbackInput) input: FeedbackInput,
    @Ctx() context: ProgressContext,
  ): Promise<FeedbackPayload> {
    const pairingId = requireId(input.pairingId, 'input.pairingId');
    return toPayload('feedback', context, giveFeedback(context, { ...input, pairingId }));
  }

  @Mutation(() => FeedbackPayload, { description: 'Who was told has read it.' })
  async acknowledgeFeedback(
    @Arg('id', () => ID) id: string,
    @Ctx() context: ProgressContext,
  ): Promise<FeedbackPayload> {
    return toPayload('feedback', context, acknowledgeFeedback(context, requireId(id, 'id')));
  }
}
