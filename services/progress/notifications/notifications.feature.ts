import type { ProgressFeature } from '../feature.js';
import { ReminderEventResolver, ReminderSubscriptions } from './meeting-reminder.resolver.js';
import { PersonRemindersResolver, ReminderConnectionResolver, ReminderResolver } from './reminder.resolver.js';

export const notificationsFeature: ProgressFeature = {
  resolvers: [
    ReminderResolver,
    ReminderConnectionResolver,
    PersonRemindersResolver,
    ReminderSubscriptions,
    ReminderEventResolver,
  ],
};
