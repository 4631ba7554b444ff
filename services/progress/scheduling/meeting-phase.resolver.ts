import { Arg, Ctx, ID, Resolver, Root, Subscription } from 'type-graphql';
import { forbidden } from '../../shared/faults.js';
import { requireId } from '../../shared/id.js';
import { type AgendaPhaseOfKind, agendaPhasesOfMeeting } from '../agenda/agenda.domain.js';
import { AgendaPhase } from '../agenda/agenda.types.js';
import type { ProgressContext } from '../context.js';
import { findVisibleMeeting } from '../meetings/visible-meeting.loaders.js';
import { type ReachedPhase, subscribeToMeetingPhases } from './meeting-phases.js';

@Resolver()
export class MeetingPhaseSubscription {
  @Subscription(() => AgendaPhase, {
    description:
      'The phase that a meeting in progress has reached, and each next phase when it begins. Waits for a meeting that has not started, and ends with it.',
    subscribe: ({ args, context }: { args: { meetingId: string }; context: ProgressContext }) =>
      subscribeToMeetingPhases(requireId(args.meetingId, 'meetingId'), context),
  })
  async meetingPhase(
    @Root() { key }: ReachedPhase,
    @Arg('meetingId', () => ID) meetingId: string,
    @Ctx() context: ProgressContext,
  ): Promise<AgendaPhaseOfKind> {
    const meeting = await findVisibleMeeting(requireId(meetingId, 'meetingId'), context);
    const phase = meeting && agendaPhasesOfMeeting(meeting).find((one) => one.key === key);
    if (!phase) throw forbidden('This is not one of your meetings.');
    return phase;
  }
}
