import type { PairingsEvents } from '../../contracts/pairings-events.js';
import type { EventHandlers } from '../../shared/runtime/event-handlers.js';
import { type QueueRequestReminder, remindMentorOfRequest } from './remind-mentor-of-request.command.js';

/** What people does when pairings tells of a request that waits: it knows the mentor's address, and writes to them. */
export const requestReminderHandlers = (post: QueueRequestReminder): EventHandlers<PairingsEvents> => ({
  RequestWaiting: ({ em }, { payload }) => remindMentorOfRequest(em, payload, post),
});
