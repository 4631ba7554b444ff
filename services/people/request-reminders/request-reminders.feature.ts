import type { PeopleFeature } from '../people-feature.js';
import { requestReminderHandlers } from './request-reminder.events.js';

/** E-mails to mentors about unanswered requests. */
export const requestRemindersFeature: PeopleFeature = {
  eventHandlers: (deps) => ({ pairings: requestReminderHandlers(deps) }),
};
