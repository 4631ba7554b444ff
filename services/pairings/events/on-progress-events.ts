import type { ProgressEvents } from '../../contracts/progress-events.js';
import { handlersTogether } from '../../shared/event-handlers.js';
import type { EventHandler } from '../../shared/foundation.js';
import { forgetMeeting, holdMeeting, keepMeeting } from '../commands/keep-meeting.js';
import { progressInFeed } from '../commands/tell-progress.js';
import { onNewGoals } from './on-new-goals.js';

const onConfirmed: EventHandler = (unit, { payload }) =>
  keepMeeting(unit, payload as ProgressEvents['MeetingConfirmed']);

const onGone: EventHandler = (unit, { payload }) => forgetMeeting(unit, payload as ProgressEvents['MeetingCancelled']);

const onHeld: EventHandler = (unit, { payload, actorId }) =>
  holdMeeting(unit, payload as ProgressEvents['MeetingHeld'], actorId);

/** Meetings ahead and meetings held make a pairing's health. */
const onMeetings: Record<string, EventHandler> = {
  MeetingConfirmed: onConfirmed,
  MeetingRescheduled: onGone,
  MeetingCancelled: onGone,
  MeetingMissed: onGone,
  MeetingHeld: onHeld,
};

/** What pairings does when progress's events arrive: each table's part, in this order and in one transaction. */
export const onProgressEvents = handlersTogether(progressInFeed, onMeetings, onNewGoals);
