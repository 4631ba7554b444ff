import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { requireId } from '../../shared/id.js';
import { toPayload } from '../common/mutation-payload.types.js';
import { EntryPayload, GoalPayload, MeetingPayload } from '../common/user-error.types.js';
import type { ProgressContext } from '../context.js';
import { addProgress } from '../goal-progress/add-progress.command.js';
import { createGoal } from '../goals/create-goal.command.js';
import { AddProgressInput, CreateGoalInput, ProposeMeetingInput } from '../goals/create-goal.types.js';
import { cancelMeeting } from './cancel-meeting.command.js';
import { confirmMeeting } from './confirm-meeting.command.js';
import { proposeMeeting } from './propose-meeting.command.js';
import { rescheduleMeeting } from './reschedule-meeting.command.js';

@Resolver()
export class ProgressMutations {
  @Mutation(() => GoalPayload, { description: 'The mentee sets a goal.' })
  async createGoal(
    @Arg('input', () => CreateGoalInput) input: CreateGoalInput,
    @Ctx() context: ProgressContext,
  ): Promise<GoalPayload> {
    const pairingId = requireId(input.pairingId, 'input.pairingId');
    const parentId = input.parentId == null ? null : requireId(input.parentId, 'input.parentId');
    return toPayload('goal', context, createGoal(context, { ...input, pairingId, parentId }));
  }

  @Mutation(() => EntryPayload, { description: 'The mentee tells of a step on the way to a goal.' })
  async addProgress(
    @Arg('input', () => AddProgressInput) input: AddProgressInput,
    @Ctx() context: ProgressContext,
  ): Promise<EntryPayload> {
    const goalId = requireId(input.goalId, 'input.goalId');
    return toPayload('entry', context, addProgress(context, { ...input, goalId }));
  }

  @Mutation(() => MeetingPayload, { description: 'Either party proposes a meeting; the other confirms it.' })
  async proposeMeeting(
    @Arg('input', () => ProposeMeetingInput) input: ProposeMeetingInput,
    @Ctx() context: ProgressContext,
  ): Promise<MeetingPayload> {
    const pairingId = requireId(input.pairingId, 'input.pairingId');
    return toPayload('meeting', context, proposeMeeting(context, { ...input, pairingId }));
  }

  @Mutation(() => MeetingPayload, { description: 'The party who did not propose the time confirms it.' })
  async confirmMeeting(@Arg('id', () => ID) id: string, @Ctx() context: ProgressContext): Promise<MeetingPayload> {
    return toPayload('meeting', context, confirmMeeting(context, requireId(id, 'id')));
  }

  @Mutation(() => MeetingPayload, {
    description: 'Either party moves a meeting that lies ahead; the other confirms again.',
  })
  async rescheduleMeeting(
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('startsAt', () => Date) startsAt: Date,
    @Arg('minutes', () => Int, { nullable: true }) minutes: number | null,
    @Ctx() context: ProgressContext,
  ): Promise<MeetingPayload> {
    const input = { id: requireId(id, 'id'), expectedVersion, startsAt, minutes };
    return toPayload('meeting', context, rescheduleMeeting(context, input));
  }

  @Mutation(() => MeetingPayload, { description: 'Either party calls off a meeting that lies ahead.' })
  async cancelMeeting(
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String, { nullable: true }) reason: string | null,
    @Ctx() context: ProgressContext,
  ): Promise<MeetingPayload> {
    return toPayload('meeting', context, cancelMeeting(context, requireId(id, 'id'), reason ?? null));
  }
}
