import type { ProgressEvents } from '../../contracts/progress-events.js';
import type { EventHandlers } from '../../shared/runtime/event-handlers.js';
import type { ProgressUnit } from '../operation.js';
import { recordMeetingLastModified } from './meeting-last-modified.writes.js';

const meetingChanged = (unit: ProgressUnit, { payload, at }: { payload: { meetingId: string }; at: Date }) =>
  recordMeetingLastModified(unit, payload.meetingId, at);

/** Events that set LAST-MODIFIED of a meeting in calendars. */
export const calendarHandlers: EventHandlers<ProgressEvents> = {
  MeetingProposed: meetingChanged,
  MeetingConfirmed: meetingChanged,
  MeetingRescheduled: meetingChanged,
  MeetingCancelled: meetingChanged,
  MeetingAgendaChanged: meetingChanged,
  PreparationSent: meetingChanged,
  MeetingStarted: meetingChanged,
  MeetingWrappedUp: meetingChanged,
  MeetingMissed: meetingChanged,
  MeetingHeld: meetingChanged,
};
