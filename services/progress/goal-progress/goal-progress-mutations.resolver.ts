import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { DateScalar } from '../../shared/graphql/scalars.js';
import { requireId } from '../../shared/id.js';
import type { ProgressContext } from '../context.js';
import { GoalPayload } from '../goals/goal.types.js';
import { toPayload } from '../mutation-payload.js';
import { achieveGoal } from './achieve-goal.command.js';
import { addMilestone } from './add-milestone.command.js';
import { addProgress } from './add-progress.command.js';
import { commentOnGoal } from './comment-on-goal.command.js';
import { completeMilestone } from './complete-milestone.command.js';
import { AddProgressInput, EntryPayload } from './entry.types.js';
import { letGoOfGoal } from './let-go-of-goal.command.js';

@Resolver()
export class GoalProgressMutations {
  @Mutation(() => EntryPayload, { description: 'The mentee tells of a step on the way to a goal.' })
  async addProgress(
    @Arg('input', () => AddProgressInput) input: AddProgressInput,
    @Ctx() context: ProgressContext,
  ): Promise<EntryPayload> {
    const goalId = requireId(input.goalId, 'input.goalId');
    return toPayload('entry', context, addProgress(context, { ...input, goalId }));
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
