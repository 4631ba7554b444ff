import type { PairingsEvents } from '../../contracts/pairings-events.js';
import type { EventHandlers } from '../../shared/runtime/event-handlers.js';
import type { HandlerDeps } from '../people-feature.js';
import { remindMentorOfRequest } from './remind-mentor-of-request.command.js';

/** People writes to the mentor of a waiting request: pairings has no e-mail addresses. */
export const requestReminderHandlers = (deps: HandlerDeps): EventHandlers<PairingsEvents> => ({
  RequestWaiting: ({ em }, { payload }) => remindMentorOfRequest(em, payload, deps),
});
