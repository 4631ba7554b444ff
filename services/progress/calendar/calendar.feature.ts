import type { ProgressFeature } from '../feature.js';
import { calendarHandlers } from './calendar.events.js';
import { CalendarResolver } from './calendar.resolver.js';

export const calendarFeature: ProgressFeature = {
  resolvers: [CalendarResolver],
  eventHandlers: () => ({ progress: calendarHandlers }),
};
