import { buildFederatedSchema, type FederatedSchema } from '../shared/graphql/federated-schema.js';
import {
  ActionItemConnectionResolver,
  ActionItemResolver,
  findVisibleActionItem,
  PairingActionItemsResolver,
  PersonActionItemsResolver,
} from './action-items/action-item.resolver.js';
import {
  AgendaItemResolver,
  AgendaPhaseResolver,
  AgendaResolver,
  MeetingAgendaResolver,
} from './agenda/agenda.resolver.js';
import { CalendarResolver } from './calendar/calendar.resolver.js';
import { Program } from './common/references.types.js';
import type { ProgressContext } from './context.js';
import {
  EvaluationResolver,
  InstrumentItemResolver,
  InstrumentResolver,
  PairingEvaluationsResolver,
} from './evaluations/evaluation.resolver.js';
import { GoalMutations } from './goal-progress/goal-mutations.resolver.js';
import {
  CommentResolver,
  EntryTextResolver,
  GoalMilestonesResolver,
} from './goal-progress/milestone-comment.resolver.js';
import { EntryResolver, findVisibleGoal, GoalConnectionResolver, GoalResolver } from './goals/goal.resolver.js';
import { AdviceResolver, FeedbackResolver, PairingGrowthResolver } from './growth/growth.resolver.js';
import { GrowthMutations } from './growth/growth-mutations.resolver.js';
import { findVisibleMeeting, MeetingConnectionResolver, MeetingResolver } from './meetings/meeting.resolver.js';
import { PairingResolver } from './meetings/pairing-lists.resolver.js';
import {
  GoalUpdateResolver,
  ProgressSubscriptions,
  ReminderEventResolver,
} from './notifications/goal-reminder-subscriptions.resolver.js';
import { PersonResolver } from './notifications/person-lists.resolver.js';
import { ReminderConnectionResolver, ReminderResolver } from './notifications/reminder.resolver.js';
import { ReminderMutations } from './reminders/reminder-mutations.resolver.js';
import { ProgressMutations } from './scheduling/meeting-scheduling.resolver.js';
import { MeetingChangeResolver, MeetingSubscriptions } from './scheduling/meeting-subscriptions.resolver.js';
import { ProgramStatsResolver } from './stats/program-stats.resolver.js';
import {
  AttendanceResolver,
  MeetingDetailsResolver,
  NoteResolver,
  ObjectivesAnswerResolver,
  PreparationResolver,
  WrapUpResolver,
} from './wrap-up/meeting-details.resolver.js';
import { MeetingMutations } from './wrap-up/meeting-mutations.resolver.js';

/** The progress subgraph's schema, made from its resolvers. */
export function progressSchema(): Promise<FederatedSchema> {
  return buildFederatedSchema<ProgressContext>('progress', {
    resolvers: [
      PersonResolver,
      PairingResolver,
      GoalResolver,
      EntryResolver,
      GoalConnectionResolver,
      MeetingResolver,
      MeetingConnectionResolver,
      MeetingAgendaResolver,
      MeetingDetailsResolver,
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
      PairingEvaluationsResolver,
      EvaluationResolver,
      ProgramStatsResolver,
      ProgressMutations,
      ProgressSubscriptions,
      GoalUpdateResolver,
      ReminderEventResolver,
      GoalMilestonesResolver,
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
    orphanedTypes: [Program],
    referenceResolvers: {
      Person: ({ id }) => ({ id }),
      Pairing: ({ id }) => ({ id }),
      Program: ({ id }) => ({ id }),
      Goal: ({ id }, context) => findVisibleGoal(id, context),
      ActionItem: ({ id }, context) => findVisibleActionItem(id, context),
      Meeting: ({ id }, context) => findVisibleMeeting(id, context),
      Reminder: async ({ id }, { loaders, viewer }) => {
        const reminder = await loaders.reminderById.load(id);
        return reminder?.recipientId === viewer?.personId ? reminder : null;
      },
    },
  });
}
