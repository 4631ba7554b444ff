import { type FederatedSchema, federatedSchema } from '../shared/federated-schema.js';
import type { ProgressContext } from './context.js';
import { visibleActionItem } from './graphql/resolvers/action-item.resolver.js';
import { CalendarResolver } from './graphql/resolvers/calendar.resolver.js';
import { EntryResolver, GoalConnectionResolver, GoalResolver, visibleGoal } from './graphql/resolvers/goal.resolver.js';
import { MeetingConnectionResolver, MeetingResolver, visibleMeeting } from './graphql/resolvers/meeting.resolver.js';
import { PairingResolver } from './graphql/resolvers/pairing.resolver.js';
import { PersonResolver } from './graphql/resolvers/person.resolver.js';
import { ProgressMutations } from './graphql/resolvers/progress-mutations.resolver.js';
import {
  GoalUpdateResolver,
  ProgressSubscriptions,
  ReminderEventResolver,
} from './graphql/resolvers/progress-subscriptions.resolver.js';
import { ReminderConnectionResolver, ReminderResolver } from './graphql/resolvers/reminder.resolver.js';
import { ReminderMutations } from './graphql/resolvers/reminder-mutations.resolver.js';

/** The progress subgraph's schema, made from its resolvers. */
export function progressSchema(): Promise<FederatedSchema> {
  return federatedSchema<ProgressContext>({
    resolvers: [
      PersonResolver,
      PairingResolver,
      GoalResolver,
      EntryResolver,
      GoalConnectionResolver,
      MeetingResolver,
      MeetingConnectionResolver,
      ReminderResolver,
      ReminderConnectionResolver,
      ProgressMutations,
      ProgressSubscriptions,
      GoalUpdateResolver,
      ReminderEventResolver,
      ReminderMutations,
      CalendarResolver,
    ],
    references: {
      Person: ({ id }) => ({ id }),
      Pairing: ({ id }) => ({ id }),
      Goal: ({ id }, context) => visibleGoal(id, context),
      Meeting: ({ id }, context) => visibleMeeting(id, context),
      ActionItem: ({ id }, context) => visibleActionItem(id, context),
      Reminder: async ({ id }, { loaders, viewer }) => {
        const reminder = await loaders.reminderById.load(id);
        return reminder?.recipientId === viewer?.personId ? reminder : null;
      },
    },
  });
}
