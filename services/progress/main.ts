import type { PairingsRpc } from '../contracts/pairings-rpc.js';
import type { PeopleRpc } from '../contracts/people-rpc.js';
import type { ProgressRpc } from '../contracts/progress-rpc.js';
import { createSuspensionCheck, type IsSuspended } from '../shared/auth/suspension-check.js';
import type { VerifyToken } from '../shared/auth/token-verifier.js';
import type { Bus } from '../shared/bus/bus.js';
import type { Subgraph } from '../shared/graphql/subgraph.js';
import type { Route } from '../shared/http/http-server.js';
import { type JobQueue, openJobQueue } from '../shared/jobs/job-queue.js';
import { Presence } from '../shared/live/presence.js';
import type { SendMail } from '../shared/mail/mailer.js';
import { mergeHandlers } from '../shared/runtime/event-handlers.js';
import { type ServiceRuntime, startServiceRuntime } from '../shared/runtime/service-runtime.js';
import type { Logger } from '../shared/telemetry/logger.js';
import type { ServiceProbe } from '../shared/telemetry/service-probe.js';
import type { Clock } from '../shared/time/clock.js';
import { calendarRoute, calendarUrl } from './calendar/calendar-route.js';
import { checkNudges } from './commands/check-nudges.js';
import { endMeetingDueKind, meetingPhaseDueKind } from './commands/meeting-clock.js';
import { closeEvaluations, openEvaluations } from './commands/open-evaluations.js';
import { closeEvaluationDueKind, openEvaluationDueKind } from './commands/plan-evaluations.js';
import { checkNudgeDueKind } from './commands/plan-nudges.js';
import { endMeetings, publishMeetingPhases } from './commands/run-meeting-clock.js';
import { sendReminderDueKind } from './commands/schedule-reminders.js';
import { sendReminders } from './commands/send-reminders.js';
import type { EnqueueReminderEmails } from './commands/tell-reminders.js';
import { type PeopleClient, type ProgressContext, progressContext } from './context.js';
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
import { nudgeHandlersForPairingsEvents, nudgeHandlersForProgressEvents } from './events/nudging-events.js';
import { pairingsEventHandlers, peopleEventHandlers } from './events/on-others-events.js';
import { progressEventHandlers } from './events/on-own-events.js';
import { exportPerson } from './loaders/export-of-person.js';
import { findSuspendedPersonIds } from './loaders/who-is-suspended.js';
import { type ReminderEmailJob, reminderEmailSender } from './mail/write-reminders.js';
import { progressSteps } from './migrations/steps.js';
import { progressSchema } from './schema.js';

export interface ProgressOptions {
  databaseUrl: string;
  verify: VerifyToken;
  /** Whether somebody may not act any more; by what people told of it where nobody is given. */
  isSuspended?: IsSuspended;
  pairings: PairingsRpc;
  /** Asked for names to show, for facts to decide with, and for where letters go. */
  people: PeopleClient & Pick<PeopleRpc, 'contacts'>;
  /** Under which calendars are found. */
  publicUrl: string;
  sendMail: SendMail;
  bus: Bus;
  clock: Clock;
  logger: Logger;
  onQuery?: (sql: string) => void;
  probe?: ServiceProbe | undefined;
}

/** The progress service, running. */
export interface Progress {
  subgraph: Subgraph<ProgressContext>;
  runtime: ServiceRuntime;
  answers: ProgressRpc;
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
  const post: EnqueueReminderEmails = async (em, ids) =>
    (await letters.promise).sendAll(
      ids.map((reminderId) => ({ reminderId }) satisfies ReminderEmailJob),
      em,
    );
  const runtime = await startServiceRuntime({
    name: 'progress',
    databaseUrl,
    bus,
    clock,
    logger,
    entities: progressEntities,
    migrations: progressSteps,
    handlers: {
      people: peopleEventHandlers,
      pairings: mergeHandlers(pairingsEventHandlers, nudgeHandlersForPairingsEvents),
      progress: mergeHandlers(progressEventHandlers, nudgeHandlersForProgressEvents),
    },
    dueHandlers: {
      [sendReminderDueKind]: sendReminders(post),
      [checkNudgeDueKind]: checkNudges(post),
      [endMeetingDueKind]: endMeetings,
      [meetingPhaseDueKind]: publishMeetingPhases,
      [openEvaluationDueKind]: openEvaluations,
      [closeEvaluationDueKind]: closeEvaluations,
    },
    ...(onQuery && { onQuery }),
    probe,
  });
  const presence = new Presence({ url: databaseUrl, orm: runtime.orm, logger });
  await presence.open();
  const queue = await openJobQueue<ReminderEmailJob>(
    { databaseUrl, name: 'reminder', logger, probe, concurrency: lettersTogether },
    reminderEmailSender({ ...options, runtime }),
  );
  letters.resolve(queue);
  const calendarUrlOf = (secret: string) => calendarUrl(options.publicUrl, secret);
  const isSuspended = options.isSuspended ?? createSuspensionCheck(runtime, findSuspendedPersonIds);
  const { schema } = await progressSchema();
  return {
    subgraph: {
      name: 'progress',
      schema,
      contextFor: (call) =>
        progressContext(call, { runtime, verify, isSuspended, pairings, people, presence, calendarUrlOf }),
    },
    runtime,
    answers: { exportOf: ({ personId }) => exportPerson(runtime.orm.em.fork(), personId) },
    routes: [calendarRoute({ runtime, people })],
    presence,
    calendarUrlOf,
    async close() {
      await Promise.all([queue.close(), presence.close()]);
      await runtime.close();
    },
  };
}
