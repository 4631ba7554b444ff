import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { DateScalar } from '../../shared/graphql/scalars.js';
import { requireId } from '../../shared/id.js';
import { toPayload } from '../common/mutation-payload.types.js';
import { GoalPayload } from '../common/user-error.types.js';
import type { ProgressContext } from '../context.js';
import { CreateGoalInput } from '../goals/create-goal.types.js';
import { holdGoal } from '../goals/hold-goal.command.js';
import { redefineGoal } from '../goals/redefine-goal.command.js';
import { respondToSuggestion } from '../goals/respond-to-suggestion.command.js';
import { resumeGoal } from '../goals/resume-goal.command.js';
import { suggestGoal } from '../goals/suggest-goal.command.js';
import { updateGoal } from '../goals/update-goal.command.js';
import { UpdateGoalInput } from '../goals/update-goal.types.js';
import { achieveGoal } from './achieve-goal.command.js';
import { addMilestone } from './add-milestone.command.js';
import { commentOnGoal } from './comment-on-goal.command.js';
import { completeMilestone } from './complete-milestone.command.js';
import { letGoOfGoal } from './let-go-of-goal.command.js';

/** The ids of a new goal's input, checked. An absent parent stays absent: it is not the same as none. */
function withIds(input: CreateGoalInput) {
  const pairingId = requireId(input.pairingId, 'input.pairingId');
  const parentId = input.parentId == null ? input.parentId : requireId(input.parentId, 'input.parentId');
  return { ...input, pairingId, parentId };
}

@Resolver()
export class GoalMutations {
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

  @Mutation(() => GoalPayload, { description: 'The mentee sets a step by which a goal is reached.' })
  async addMilestone(
    @Arg('goalId', () => ID) goalId: string,
    @Arg('title', () => String, { description: '1 to 200 characters.' }) title: string,
    @Arg('dueOn', () => DateScalar, { nullable: true }) dueOn: string | null,
    @Ctx() context: ProgressContext,
  ): Promise<GoalPayload> {
    const milestone = { title, dueOn: dueOn ?? null };
    return toPayload('goal', context, addMilestone(context, requireId(goalId, 'goalId'), milestone));
  }

  @Mutation(() => GoalPayload, { description: 'The mentee has reached a milestone.' })
  async completeMilestone(
    @Arg('goalId', () => ID) goalId: string,
    @Arg('milestoneId', () => ID) milestoneId: string,
    @Ctx() context: ProgressContext,
  ): Promise<GoalPayload> {
    const ids = [requireId(goalId, 'goalId'), requireId(milestoneId, 'milestoneId')] as const;
    return toPayload('goal', context, completeMilestone(context, ...ids));
  }

  @Mutation(() => GoalPayload, { description: 'Either party says something about a goal.' })
  async commentOnGoal(
    @Arg('goalId', () => ID) goalId: string,
    @Arg('text', () => String, { description: '1 to 2000 characters.' }) text: string,
    @Ctx() context: ProgressContext,
  ): Promise<GoalPayload> {
    return toPayload('goal', context, commentOnGoal(context, requireId(goalId, 'goalId'), text));
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
    description: 'The mentee has reached a goal: an entry of kind RESULT takes it to 100 %.',
  })
  async achieveGoal(
    @Arg('goalId', () => ID) goalId: string,
    @Arg('learned', () => String, { nullable: true, description: 'The entry’s text. 1 to 5000 characters.' })
    learned: string | null,
    @Ctx() context: ProgressContext,
  ): Promise<GoalPayload> {
    return toPayload('goal', context, achieveGoal(context, requireId(goalId, 'goalId'), learned ?? null));
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

  @Mutation(() => GoalPayload, {
    description: 'The mentee lets a goal go, which is learning and no failure: it becomes an entry of kind INSIGHT.',
  })
  async letGoOfGoal(
    @Arg('goalId', () => ID) goalId: string,
    @Arg('learned', () => String, { description: '1 to 5000 characters.' }) learned: string,
    @Ctx() context: ProgressContext,
  ): Promise<GoalPayload> {
    return toPayload('goal', context, letGoOfGoal(context, requireId(goalId, 'goalId'), learned));
  }
}
