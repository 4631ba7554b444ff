import { type FederatedSchema, federatedSchema } from '../shared/federated-schema.js';
import type { ProgressContext } from './context.js';
import {
  ActionItemConnectionResolver,
  ActionItemResolver,
  PairingActionItemsResolver,
  PersonActionItemsResolver,
  visibleActionItem,
} from './graphql/resolvers/action-item.resolver.js';
import {
  AgendaItemResolver,
  AgendaPhaseResolver,
  AgendaResolver,
  MeetingAgendaResolver,
} from './graphql/resolvers/agenda.resolver.js';
import { CalendarResolver } from './graphql/resolvers/calendar.resolver.js';
import {
  EvaluatedPairingResolver,
  EvaluationResolver,
  InstrumentItemResolver,
  InstrumentResolver,
} from './graphql/resolvers/evaluation.resolver.js';
import { EntryResolver, GoalConnectionResolver, GoalResolver, visibleGoal } from './graphql/resolvers/goal.resolver.js';
import { GoalMutations } from './graphql/resolvers/goal-mutations.resolver.js';
import { CommentResolver, EntryTextResolver, GoalPartsResolver } from './graphql/resolvers/goal-parts.resolver.js';
import { AdviceResolver, FeedbackResolver, PairingGrowthResolver } from './graphql/resolvers/growth.resolver.js';
import { GrowthMutations } from './graphql/resolvers/growth-mutations.resolver.js';
import { MeetingConnectionResolver, MeetingResolver, visibleMeeting } from './graphql/resolvers/meeting.resolver.js';
import { MeetingMutations } from './graphql/resolvers/meeting-mutations.resolver.js';
import {
  AttendanceResolver,
  MeetingPartsResolver,
  NoteResolver,
  ObjectivesAnswerResolver,
  PreparationResolver,
  WrapUpResolver,
} from './graphql/resolvers/meeting-parts.resolver.js';
import { MeetingChangeResolver, MeetingSubscriptions } from './graphql/resolvers/meeting-subscriptions.resolver.js';
import { PairingResolver } from './graphql/resolvers/pairing.resolver.js';
import { PersonResolver } from './graphql/resolvers/person.resolver.js';
import { ProgramStatsResolver } from './graphql/resolvers/program.resolver.js';
import { ProgressMutations } from './graphql/resolvers/progress-mutations.resolver.js';
import {
  GoalUpdateResolver,
  ProgressSubscriptions,
  ReminderEventResolver,
} from './graphql/resolvers/progress-subscriptions.resolver.js';
import { ReminderConnectionResolver, ReminderResolver } from './graphql/resolvers/reminder.resolver.js';
import { ReminderMutations } from './graphql/resolvers/reminder-mutations.resolver.js';
import { Program } from './graphql/types/references.type.js';

/** The progress subgraph's schema, made from its resolvers. */
export function progressSchema(): Promise<FederatedSchema> {
  return federatedSchema<ProgressContext>('progress', {
    resolvers: [
      PersonResolver,
      PairingResolver,
      GoalResolver,
      EntryResolver,
      GoalConnectionResolver,
      MeetingResolver,
      MeetingConnectionResolver,
      MeetingAgendaResolver,
      MeetingPartsResolver,
      AgendaPhaseResolver,
      AgendaResolver,
      AgendaItemResolver,
      PreparationResolver,
      NoteResolver,
      AttendanceResolver,
      ObjectivesAnswerResolver,
      WrapUpResolver,
      MeetingMutations,
      MeetingSubscriptions,
      MeetingChangeResolver,
      ReminderResolver,
      ReminderConnectionResolver,
      InstrumentResolver,
      InstrumentItemResolver,
      EvaluatedPairingResolver,
      EvaluationResolver,
      ProgramStatsResolver,
      ProgressMutations,
      ProgressSubscriptions,
      GoalUpdateResolver,
      ReminderEventResolver,
      GoalPartsResolver,
      CommentResolver,
      EntryTextResolver,
      GoalMutations,
      ActionItemResolver,
      ActionItemConnectionResolver,
      PairingActionItemsResolver,
      PersonActionItemsResolver,
      PairingGrowthResolver,
      AdviceResolver,
      FeedbackResolver,
      GrowthMutations,
      ReminderMutations,
      CalendarResolver,
    ],
    reachedFromElsewhere: [Program],
    references: {
      Person: ({ id }) => ({ id }),
      Pairing: ({ id }) => ({ id }),
      Program: ({ id }) => ({ id }),
      Goal: ({ id }, context) => visibleGoal(id, context),
      ActionItem: ({ id }, context) => visibleActionItem(id, context),
      Meeting: ({ id }, context) => visibleMeeting(id, context),
      Reminder: async ({ id }, { loaders, viewer }) => {
        const reminder = await loaders.reminderById.load(id);
        return reminder?.recipientId === viewer?.personId ? reminder : null;
      },
    },
  });
}
