import type { ProgressEvents } from '../../contracts/progress-events.js';
import { type EventHandler, mergeHandlers } from '../../shared/runtime/event-handlers.js';
import { progressActivityHandlers } from '../activity-feed/progress-activity.events.js';
import { newGoalHandlers } from '../relaunch/new-goals.events.js';
import { deleteMeetingFact, recordMeetingHeld, upsertMeetingFact } from './meeting-fact.writes.js';

const onConfirmed: EventHandler = (unit, { payload }) =>
  upsertMeetingFact(unit, payload as ProgressEvents['MeetingConfirmed']);

const onGone: EventHandler = (unit, { payload }) =>
  deleteMeetingFact(unit, payload as ProgressEvents['MeetingCancelled']);

const onHeld: EventHandler = (unit, { payload, actorId }) =>
  recordMeetingHeld(unit, payload as ProgressEvents['MeetingHeld'], actorId);

/** Meetings ahead and meetings held make a pairing's health. */
const onMeetings: Record<string, EventHandler> = {
  MeetingConfirmed: onConfirmed,
  MeetingRescheduled: onGone,
  MeetingCancelled: onGone,
  MeetingMissed: onGone,
  MeetingHeld: onHeld,
};

/** What pairings does when progress's events arrive: each table's part, in this order and in one transaction. */
export const progressEventHandlers = mergeHandlers(progressActivityHandlers, onMeetings, newGoalHandlers);
