import type { PairingsAnswers } from '../contracts/pairings-answers.js';
import type { PeopleAnswers } from '../contracts/people-answers.js';
import type { ProgressAnswers } from '../contracts/progress-answers.js';
import type { VerifyToken } from '../shared/auth.js';
import type { Bus } from '../shared/bus/bus.js';
import type { Clock } from '../shared/clock.js';
import { type Foundation, layFoundation } from '../shared/foundation.js';
import type { Logger } from '../shared/logger.js';
import type { Subgraph } from '../shared/subgraph.js';
import { sendReminder } from './commands/schedule-reminders.js';
import { sendReminders } from './commands/send-reminders.js';
import { type ProgressContext, progressContext } from './context.js';
import { ActionItemEntity } from './entities/action-item.entity.js';
import { AdviceEntity } from './entities/advice.entity.js';
import { ChallengeEntity } from './entities/challenge.entity.js';
import { DevelopmentPlanEntity } from './entities/development-plan.entity.js';
import { EntryEntity } from './entities/entry.entity.js';
import { FeedbackEntity } from './entities/feedback.entity.js';
import { GoalEntity } from './entities/goal.entity.js';
import { GoalCommentEntity } from './entities/goal-comment.entity.js';
import { MeetingEntity } from './entities/meeting.entity.js';
import { MilestoneEntity } from './entities/milestone.entity.js';
import { PairingFactEntity } from './entities/pairing-fact.entity.js';
import { PersonFactEntity } from './entities/person-fact.entity.js';
import { ReminderEntity } from './entities/reminder.entity.js';
import { onPairingsEvents, onPeopleEvents } from './events/on-others-events.js';
import { exportOfPerson } from './loaders/export-of-person.js';
import { progressSteps } from './migrations/steps.js';
import { progressSchema } from './schema.js';

export interface ProgressOptions {
  databaseUrl: string;
  verify: VerifyToken;
  pairings: PairingsAnswers;
  /** Asked for the names that reminders show. */
  people: Pick<PeopleAnswers, 'names'>;
  bus: Bus;
  clock: Clock;
  logger: Logger;
  onQuery?: (sql: string) => void;
}

/** The progress service, running. */
export interface Progress {
  subgraph: Subgraph<ProgressContext>;
  foundation: Foundation;
  answers: ProgressAnswers;
  close(): Promise<void>;
}

export const progressEntities = [
  PersonFactEntity,
  PairingFactEntity,
  GoalEntity,
  EntryEntity,
  MeetingEntity,
  ReminderEntity,
  MilestoneEntity,
  GoalCommentEntity,
  ActionItemEntity,
  DevelopmentPlanEntity,
  ChallengeEntity,
  AdviceEntity,
  FeedbackEntity,
];

/** Opens the database and the subgraph. */
export async function startProgress(options: ProgressOptions): Promise<Progress> {
  const { databaseUrl, verify, pairings, people, bus, clock, logger, onQuery } = options;
  const foundation = await layFoundation({
    name: 'progress',
    databaseUrl,
    bus,
    clock,
    logger,
    entities: progressEntities,
    steps: progressSteps,
    handlers: { people: onPeopleEvents, pairings: onPairingsEvents },
    dueHandlers: { [sendReminder]: sendReminders },
    ...(onQuery && { onQuery }),
  });
  const { schema } = await progressSchema();
  return {
    subgraph: {
      name: 'progress',
      schema,
      contextFor: (call) => progressContext(call, { foundation, verify, pairings, people }),
    },
    foundation,
    answers: { exportOf: ({ personId }) => exportOfPerson(foundation.orm.em.fork(), personId) },
    close: () => foundation.close(),
  };
}
