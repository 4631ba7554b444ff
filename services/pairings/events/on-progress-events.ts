import type { ProgressEvents } from '../../contracts/progress-events.js';
import type { EventHandler } from '../../shared/foundation.js';
import { forgetMeeting, holdMeeting, keepMeeting } from '../commands/keep-meeting.js';

const onConfirmed: EventHandler = (unit, { payload }) =>
  keepMeeting(unit, payload as ProgressEvents['MeetingConfirmed']);

const onGone: EventHandler = (unit, { payload }) => forgetMeeting(unit, payload as ProgressEvents['MeetingCancelled']);

const onHeld: EventHandler = (unit, { payload, actorId }) =>
  holdMeeting(unit, payload as ProgressEvents['MeetingHeld'], actorId);

/** What pairings does when progress's events arrive: meetings ahead and meetings held make its health. */
export const onProgressEvents: Record<string, EventHandler> = {
  MeetingConfirmed: onConfirmed,
  MeetingRescheduled: onGone,
  MeetingCancelled: onGone,
  MeetingMissed: onGone,
  MeetingHeld: onHeld,
};
