import type { ProgressEvents } from '../../contracts/progress-events.js';
import type { StoredEvent } from '../../shared/bus/event.js';

const changes = {
  MeetingProposed: 'PROPOSED',
  MeetingConfirmed: 'CONFIRMED',
  MeetingRescheduled: 'RESCHEDULED',
  MeetingCancelled: 'CANCELLED',
  MeetingAgendaChanged: 'AGENDA_CHANGED',
  PreparationSent: 'PREPARED',
  MeetingStarted: 'STARTED',
  MeetingNoted: 'NOTED',
  MeetingWrappedUp: 'WRAPPED_UP',
  MeetingMissed: 'MISSED',
} as const;

/** Which of our events feed `meetingChanged`. */
export const meetingEventTypes: ReadonlySet<string> = new Set(Object.keys(changes));

/** Which of our events feed `meetingPhase`. */
export const phaseEventTypes: ReadonlySet<string> = new Set<keyof ProgressEvents>(['MeetingPhaseReached']);

/** What an event means to who follows meetings. */
export function toMeetingChange(event: StoredEvent): (typeof changes)[keyof typeof changes] {
  return changes[event.type as keyof typeof changes];
}

/** Whether an event of a meeting reaches somebody: its streams name who may hear of it, of a private note its author alone. */
export const isMeetingEventVisible = (event: StoredEvent, viewerId: string): boolean =>
  event.streams.includes(viewerId);
