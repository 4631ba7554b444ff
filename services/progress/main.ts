import type { PairingsAnswers } from '../contracts/pairings-answers.js';
import type { PeopleAnswers } from '../contracts/people-answers.js';
import type { ProgressAnswers } from '../contracts/progress-answers.js';
import { barredBy, type IsBarred } from '../shared/admission.js';
import type { VerifyToken } from '../shared/auth.js';
import type { Bus } from '../shared/bus/bus.js';
import type { Clock } from '../shared/clock.js';
import { handlersTogether } from '../shared/event-handlers.js';
import { type Foundation, layFoundation } from '../shared/foundation.js';
import type { Route } from '../shared/http-server.js';
import { type JobQueue, openJobQueue } from '../shared/jobs/job-queue.js';
import type { Logger } from '../shared/logger.js';
import type { SendMail } from '../shared/mail/mailer.js';
import { Presence } from '../shared/presence.js';
import type { ServiceProbe } from '../shared/service-probe.js';
import type { Subgraph } from '../shared/subgraph.js';
import { calendarRoute, calendarUrl } from './calendar/calendar-route.js';
import { checkNudges } from './commands/check-nudges.js';
import { endMeeting, reachPhase } from './commands/meeting-clock.js';
import { closeEvaluations, openEvaluations } from './commands/open-evaluations.js';
import { closeEvaluation, openEvaluation } from './commands/plan-evaluations.js';
import { checkNudge } from './commands/plan-nudges.js';
import { endMeetings, reachPhases } from './commands/run-meeting-clock.js';
import { sendReminder } from './commands/schedule-reminders.js';
import { sendReminders } from './commands/send-reminders.js';
import type { PostReminders } from './commands/tell-reminders.js';
import { type PeopleQuestions, type ProgressContext, progressContext } from './context.js';
import { ActionItemEntity } from './entities/action-item.entity.js';
import { AdviceEntity } from './entities/advice.entity.js';
import { AgendaItemEntity } from './entities/agenda-item.entity.js';
import { ChallengeEntity } from './entities/challenge.entity.js';
import { DevelopmentPlanEntity } from './entities/development-plan.entity.js';
import { EntryEntity } from './entities/entry.entity.js';
import { EvaluationEntity } from './entities/evaluation.entity.js';
import { EvaluationAnswerEntity } from './entities/evaluation-answer.entity.js';
import { FeedbackEntity } from './entities/feedback.entity.js';
import { GoalEntity } from './entities/goal.entity.js';
import { GoalCommentEntity } from './entities/goal-comment.entity.js';
import { MeetingEntity } from './entities/meeting.entity.js';
import { MeetingNoteEntity } from './entities/meeting-note.entity.js';
import { MembershipFactEntity } from './entities/membership-fact.entity.js';
import { MilestoneEntity } from './entities/milestone.entity.js';
import { PairingFactEntity } from './entities/pairing-fact.entity.js';
import { PersonFactEntity } from './entities/person-fact.entity.js';
import { PreparationEntity } from './entities/preparation.entity.js';
import { ReminderEntity } from './entities/reminder.entity.js';
import { ReminderPreferenceEntity } from './entities/reminder-preference.entity.js';
import { AttendanceEntity, WrapUpAnswerEntity, WrapUpEntity } from './entities/wrap-up.entity.js';
import { nudgingOwnEvents, nudgingPairingsEvents } from './events/nudging-events.js';
import { onPairingsEvents, onPeopleEvents } from './events/on-others-events.js';
import { onOwnEvents } from './events/on-own-events.js';
import { exportOfPerson } from './loaders/export-of-person.js';
import { whoIsSuspended } from './loaders/who-is-suspended.js';
import { type ReminderJob, reminderWriter } from './mail/write-reminders.js';
import { progressSteps } from './migrations/steps.js';
import { progressSchema } from './schema.js';

export interface ProgressOptions {
  databaseUrl: string;
  verify: VerifyToken;
  /** Whether somebody may not act any more; by what people told of it where nobody is given. */
  isBarred?: IsBarred;
  pairings: PairingsAnswers;
  /** Asked for names to show, for facts to decide with, and for where letters go. */
  people: PeopleQuestions & Pick<PeopleAnswers, 'contacts'>;
  /** Under which calendars are found. */
  publicUrl: string;
  sendMail: SendMail;
  bus: Bus;
  clock: Clock;
  logger: Logger;
  /** How often the job queues are looked at. @default 2 */
  jobPollSeconds?: number | undefined;
  onQuery?: (sql: string) => void;
  probe?: ServiceProbe | undefined;
}

/** The progress service, running. */
export interface Progress {
  subgraph: Subgraph<ProgressContext>;
  foundation: Foundation;
  answers: ProgressAnswers;
  /** What progress serves beside its subgraph: calendars. */
  routes: Route[];
  /** Who is connected to this instance. */
  presence: Presence;
  calendarUrlOf(secret: string): string;
  close(): Promise<void>;
}

export const progressEntities = [
  PersonFactEntity,
  MembershipFactEntity,
  PairingFactEntity,
  GoalEntity,
  EntryEntity,
  MeetingEntity,
  AgendaItemEntity,
  PreparationEntity,
  MeetingNoteEntity,
  WrapUpEntity,
  WrapUpAnswerEntity,
  AttendanceEntity,
  ActionItemEntity,
  ReminderEntity,
  EvaluationEntity,
  EvaluationAnswerEntity,
  MilestoneEntity,
  GoalCommentEntity,
  DevelopmentPlanEntity,
  ChallengeEntity,
  AdviceEntity,
  FeedbackEntity,
  ReminderPreferenceEntity,
];

/** How many letters are written side by side. */
const lettersTogether = 10;

/** Opens the database and the subgraph. */
export async function startProgress(options: ProgressOptions): Promise<Progress> {
  const { databaseUrl, verify, pairings, people, bus, clock, logger, onQuery, probe } = options;
  // The queue opens after the database: whatever is due by then waits for it.
  const letters = Promise.withResolvers<JobQueue>();
  const post: PostReminders = async (em, ids) =>
    (await letters.promise).sendAll(
      ids.map((reminderId) => ({ reminderId }) satisfies ReminderJob),
      em,
    );
  const foundation = await layFoundation({
    name: 'progress',
    databaseUrl,
    bus,
    clock,
    logger,
    entities: progressEntities,
    steps: progressSteps,
    handlers: {
      people: onPeopleEvents,
      pairings: handlersTogether(onPairingsEvents, nudgingPairingsEvents),
      progress: handlersTogether(onOwnEvents, nudgingOwnEvents),
    },
    dueHandlers: {
      [sendReminder]: sendReminders(post),
      [checkNudge]: checkNudges(post),
      [endMeeting]: endMeetings,
      [reachPhase]: reachPhases,
      [openEvaluation]: openEvaluations,
      [closeEvaluation]: closeEvaluations,
    },
    ...(onQuery && { onQuery }),
    probe,
  });
  const presence = new Presence({ url: databaseUrl, orm: foundation.orm, logger });
  await presence.open();
  const queue = await openJobQueue<ReminderJob>(
    { databaseUrl, name: 'reminder', logger, probe, pollSeconds: options.jobPollSeconds, together: lettersTogether },
    reminderWriter({ ...options, foundation }),
  );
  letters.resolve(queue);
  const calendarUrlOf = (secret: string) => calendarUrl(options.publicUrl, secret);
  const isBarred = options.isBarred ?? barredBy(foundation, whoIsSuspended);
  const { schema } = await progressSchema();
  return {
    subgraph: {
      name: 'progress',
      schema,
      contextFor: (call) =>
        progressContext(call, { foundation, verify, isBarred, pairings, people, presence, calendarUrlOf }),
    },
    foundation,
    answers: { exportOf: ({ personId }) => exportOfPerson(foundation.orm.em.fork(), personId) },
    routes: [calendarRoute({ foundation, people })],
    presence,
    calendarUrlOf,
    async close() {
      await Promise.all([queue.close(), presence.close()]);
      await foundation.close();
    },
  };
}
