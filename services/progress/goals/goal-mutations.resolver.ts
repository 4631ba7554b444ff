import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { requireId } from '../../shared/id.js';
import type { ProgressContext } from '../context.js';
import { toPayload } from '../mutation-payload.js';
import { createGoal } from './create-goal.command.js';
import { CreateGoalInput, GoalPayload, UpdateGoalInput } from './goal.types.js';
import { holdGoal } from './hold-goal.command.js';
import { redefineGoal } from './redefine-goal.command.js';
import { respondToSuggestion } from './respond-to-suggestion.command.js';
import { resumeGoal } from './resume-goal.command.js';
import { suggestGoal } from './suggest-goal.command.js';
import { updateGoal } from './update-goal.command.js';

/** The input with checked ids. An absent parent stays absent: only null means none. */
function withIds(input: CreateGoalInput) {
  const pairingId = requireId(input.pairingId, 'input.pairingId');
  const parentId = input.parentId == null ? input.parentId : requireId(input.parentId, 'input.parentId');
  return { ...input, pairingId, parentId };
}

@Resolver()
export class GoalMutations {
  @Mutation(() => GoalPayload, { description: 'The mentee sets a goal.' })
  async createGoal(
    @Arg('input', () => CreateGoalInput) input: CreateGoalInput,
    @Ctx() context: ProgressContext,
  ): Promise<GoalPayload> {
    return toPayload('goal', context, createGoal(context, withIds(input)));
  }

  @Mutation(() => GoalPayload, { description: 'The mentor suggests a goal; the mentee takes it or not.' })
  async suggestGoal(
    @Arg('input', () => CreateGoalInput) input: CreateGoalInput,
    @Ctx() context: ProgressContext,
  ): Promise<GoalPayload> {
    return toPayload('goal', context, suggestGoal(context, withIds(input)));
  }

  @Mutation(() => GoalPayload, { description: 'The mentee takes a goal that the mentor suggested, or does not.' })
  async respondToSuggestion(
    @Arg('goalId', () => ID) goalId: string,
    @Arg('accept', () => Boolean) accept: boolean,
    @Ctx() context: ProgressContext,
  ): Promise<GoalPayload> {
    return toPayload('goal', context, respondToSuggestion(context, requireId(goalId, 'goalId'), accept));
  }

  @Mutation(() => GoalPayload, { description: 'The mentee changes the words of a goal that is under way.' })
  async updateGoal(
    @Arg('goalId', () => ID) goalId: string,
    @Arg('expectedVersion', () => Int, { description: 'The goal’s `version` as it was read.' }) expectedVersion: number,
    @Arg('input', () => UpdateGoalInput) input: UpdateGoalInput,
    @Ctx() context: ProgressContext,
  ): Promise<GoalPayload> {
    const change = { ...input, goalId: requireId(goalId, 'goalId'), expectedVersion };
    return toPayload('goal', context, updateGoal(context, change));
  }

  @Mutation(() => GoalPayload, { description: 'The mentee sets a goal aside for a while.' })
  async holdGoal(@Arg('goalId', () => ID) goalId: string, @Ctx() context: ProgressContext): Promise<GoalPayload> {
    return toPayload('goal', context, holdGoal(context, requireId(goalId, 'goalId')));
  }

  @Mutation(() => GoalPayload, { description: 'The mentee takes up again a goal that was on hold.' })
  async resumeGoal(@Arg('goalId', () => ID) goalId: string, @Ctx() context: ProgressContext): Promise<GoalPayload> {
    return toPayload('goal', context, resumeGoal(context, requireId(goalId, 'goalId')));
  }

  @Mutation(() => GoalPayload, {
    description: 'The mentee sets a new goal, which the payload holds, in the place of another of the same pairing.',
  })
  async redefineGoal(
    @Arg('goalId', () => ID) goalId: string,
    @Arg('input', () => CreateGoalInput) input: CreateGoalInput,
    @Ctx() context: ProgressContext,
  ): Promise<GoalPayload> {
    return toPayload('goal', context, redefineGoal(context, requireId(goalId, 'goalId'), withIds(input)));
  }
}
