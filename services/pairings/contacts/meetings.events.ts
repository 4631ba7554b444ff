import type { ProgressEvents } from '../../contracts/progress-events.js';
import type { EventHandlers } from '../../shared/runtime/event-handlers.js';
import { deleteMeetingFact, recordMeetingHeld, upsertMeetingFact } from './meeting-fact.writes.js';

/** Stores confirmed meetings, and records a contact for each meeting held. Health follows from both. */
export const meetingHandlers: EventHandlers<ProgressEvents> = {
  MeetingConfirmed: (unit, { payload }) => upsertMeetingFact(unit, payload),
  MeetingRescheduled: (unit, { payload }) => deleteMeetingFact(unit, payload),
  MeetingCancelled: (unit, { payload }) => deleteMeetingFact(unit, payload),
  MeetingMissed: (unit, { payload }) => deleteMeetingFact(unit, payload),
  MeetingHeld: (unit, { payload, actorId }) => recordMeetingHeld(unit, payload, actorId),
};
