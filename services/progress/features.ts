import { actionItemsFeature } from './action-items/action-items.feature.js';
import { agendaFeature } from './agenda/agenda.feature.js';
import { calendarFeature } from './calendar/calendar.feature.js';
import { evaluationsFeature } from './evaluations/evaluations.feature.js';
import { factsFeature } from './facts/facts.feature.js';
import type { ProgressFeature } from './feature.js';
import { goalProgressFeature } from './goal-progress/goal-progress.feature.js';
import { goalsFeature } from './goals/goals.feature.js';
import { growthFeature } from './growth/growth.feature.js';
import { meetingsFeature } from './meetings/meetings.feature.js';
import { notificationsFeature } from './notifications/notifications.feature.js';
import { nudgesFeature } from './nudges/nudges.feature.js';
import { privacyFeature } from './privacy/privacy.feature.js';
import { remindersFeature } from './reminders/reminders.feature.js';
import { schedulingFeature } from './scheduling/scheduling.feature.js';
import { statsFeature } from './stats/stats.feature.js';
import { wrapUpFeature } from './wrap-up/wrap-up.feature.js';

/**
 * The features of progress, in the order in which their handlers of one event run: facts are stored before anything
 * decides with them.
 */
export const progressFeatures: readonly ProgressFeature[] = [
  factsFeature,
  goalsFeature,
  goalProgressFeature,
  meetingsFeature,
  statsFeature,
  evaluationsFeature,
  actionItemsFeature,
  growthFeature,
  remindersFeature,
  agendaFeature,
  schedulingFeature,
  wrapUpFeature,
  calendarFeature,
  nudgesFeature,
  notificationsFeature,
  privacyFeature,
];
