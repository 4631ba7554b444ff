import type { ProgressFeature } from '../feature.js';
import { MeetingRemindersResolver } from './meeting-reminders.resolver.js';
import { ReminderEntity } from './reminder.entity.js';
import { ReminderMutations } from './reminder-mutations.resolver.js';
import { ReminderPreferenceEntity } from './reminder-preferences.entity.js';

export const remindersFeature: ProgressFeature = {
  entities: [ReminderEntity, ReminderPreferenceEntity],
  resolvers: [MeetingRemindersResolver, ReminderMutations],
  referenceResolvers: {
    async Reminder({ id }, { loaders, viewer }) {
      const reminder = await loaders.reminderById.load(id);
      return reminder?.recipientId === viewer?.personId ? reminder : null;
    },
  },
};
