import { Arg, Ctx, FieldResolver, ID, Resolver, Root, Subscription } from 'type-graphql';
import { forbidden } from '../../shared/faults.js';
import { type LiveEvent, liveEvents } from '../../shared/graphql/live-events.js';
import { requireId } from '../../shared/id.js';
import { type AgendaPhaseOfKind, agendaPhasesOfMeeting } from '../agenda/agenda.resolver.js';
import { AgendaPhase } from '../agenda/agenda.types.js';
import { Person } from '../common/references.types.js';
import { subscriptionStream } from '../common/subscription-stream.loaders.js';
import type { ProgressContext } from '../context.js';
import type { MeetingEntity } from '../meetings/meeting.entity.js';
import { findVisibleMeeting } from '../meetings/meeting.resolver.js';
import { Meeting } from '../meetings/meeting.types.js';
import { isMeetingEventVisible, meetingEventTypes, toMeetingChange } from '../meetings/meeting-changed.events.js';
import { MeetingChange } from '../meetings/meeting-changed.types.js';
import type { MeetingChangeKind } from '../wrap-up/wrap-up-enums.types.js';
import { type ReachedPhase, subscribeToMeetingPhases } from './meeting-phase.events.js';

interface ChangesArgs {
  pairingId?: string | null;
  after?: string | null;
}

async function subscribeToMeetings({ pairingId, after }: ChangesArgs, context: ProgressContext) {
  const stream = await subscriptionStream(pairingId, context);
  return liveEvents(context, { stream, types: meetingEventTypes, after, isVisible: isMeetingEventVisible });
}

@Resolver()
export class MeetingSubscriptions {
  @Subscription(() => MeetingChange, {
    description:
      'Every change of the meetings of one pairing, or of all the viewer’s. `after` replays all that came since.',
    subscribe: ({ args, context }: { args: ChangesArgs; context: ProgressContext }) =>
      subscribeToMeetings(args, context),
  })
  meetingChanged(
    @Root() event: LiveEvent,
    @Arg('pairingId', () => ID, { nullable: true }) _pairingId: string | null,
    @Arg('after', () => String, { nullable: true }) _after: string | null,
  ): LiveEvent {
    return event;
  }

  @Subscription(() => AgendaPhase, {
    description:
      'While a meeting is in progress: the phase it has reached by the clock, at once and whenever the next begins. Waits for a meeting that has not begun, and ends with it.',
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

@Resolver(() => MeetingChange)
export class MeetingChangeResolver {
  @FieldResolver(() => String)
  change(@Root() event: LiveEvent): keyof typeof MeetingChangeKind {
    return toMeetingChange(event);
  }

  @FieldResolver(() => Person, { nullable: true })
  actor(@Root() event: LiveEvent): { id: string } | null {
    return event.actorId ? { id: event.actorId } : null;
  }

  @FieldResolver(() => Meeting, { description: 'The meeting as it stands now.' })
  meeting(@Root() event: LiveEvent, @Ctx() { loaders }: ProgressContext): Promise<MeetingEntity | null> {
    return loaders.meetingById.load((event.payload as { meetingId: string }).meetingId);
  }
}
