import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { requireId } from '../../shared/id.js';
import type { ProgressContext } from '../context.js';
import { MeetingPayload } from '../meetings/meeting.types.js';
import { toPayload } from '../mutation-payload.js';
import { cancelMeeting } from './cancel-meeting.command.js';
import { confirmMeeting } from './confirm-meeting.command.js';
import { logPastMeeting } from './log-past-meeting.command.js';
import { markMeetingMissed } from './mark-meeting-missed.command.js';
import { proposeMeeting } from './propose-meeting.command.js';
import { ProposeMeetingInput } from './propose-meeting.types.js';
import { rescheduleMeeting } from './reschedule-meeting.command.js';
import { startMeeting } from './start-meeting.command.js';

@Resolver()
export class SchedulingMutations {
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

  @Mutation(() => MeetingPayload, {
    description: 'Either party starts a confirmed meeting, from a quarter of an hour before its time.',
  })
  async startMeeting(@Arg('id', () => ID) id: string, @Ctx() context: ProgressContext): Promise<MeetingPayload> {
    return toPayload('meeting', context, startMeeting(context, requireId(id, 'id')));
  }

  @Mutation(() => MeetingPayload, { description: 'Either party tells that an agreed meeting did not take place.' })
  async markMeetingMissed(@Arg('id', () => ID) id: string, @Ctx() context: ProgressContext): Promise<MeetingPayload> {
    return toPayload('meeting', context, markMeetingMissed(context, requireId(id, 'id')));
  }

  @Mutation(() => MeetingPayload, {
    description:
      'Either party tells of a meeting that took place unplanned. It counts as held, and each may wrap it up.',
  })
  async logPastMeeting(
    @Arg('input', () => ProposeMeetingInput) input: ProposeMeetingInput,
    @Ctx() context: ProgressContext,
  ): Promise<MeetingPayload> {
    const pairingId = requireId(input.pairingId, 'input.pairingId');
    return toPayload('meeting', context, logPastMeeting(context, { ...input, pairingId }));
  }
}
