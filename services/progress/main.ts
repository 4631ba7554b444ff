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
import { ActionItemEntity } from './action-items/action-item.entity.js';
import { AgendaItemEntity } from './agenda/agenda-item.entity.js';
import { PreparationEntity } from './agenda/preparation.entity.js';
import { calendarRoute, calendarUrl } from './calendar/calendar-feed.route.js';
import { type PeopleClient, type ProgressContext, progressContext } from './context.js';
import { closeEvaluations, openEvaluations } from './evaluations/evaluation.due.js';
import { EvaluationEntity } from './evaluations/evaluation.entity.js';
import { EvaluationAnswerEntity } from './evaluations/evaluation-answer.entity.js';
import { closeEvaluationDueKind, openEvaluationDueKind } from './evaluations/schedule-evaluations.writes.js';
import { pairingsEventHandlers, peopleEventHandlers } from './events.js';
import { MembershipFactEntity } from './facts/membership-fact.entity.js';
import { PairingFactEntity } from './facts/pairing-fact.entity.js';
import { PersonFactEntity } from './facts/person-fact.entity.js';
import { findSuspendedPersonIds } from './facts/suspension.loaders.js';
import { GoalCommentEntity } from './goal-progress/goal-comment.entity.js';
import { MilestoneEntity } from './goal-progress/milestone.entity.js';
import { EntryEntity } from './goals/entry.entity.js';
import { GoalEntity } from './goals/goal.entity.js';
import { AdviceEntity } from './growth/advice.entity.js';
import { ChallengeEntity } from './growth/challenge.entity.js';
import { DevelopmentPlanEntity } from './growth/development-plan.entity.js';
import { FeedbackEntity } from './growth/feedback.entity.js';
import { MeetingEntity } from './meetings/meeting.entity.js';
import { progressSteps } from './migrations/steps.js';
import { sendReminders } from './notifications/reminder.due.js';
import { type ReminderEmailJob, reminderEmailSender } from './notifications/send-reminder-email.command.js';
import { checkNudges } from './nudges/nudge.due.js';
import { nudgeHandlersForPairingsEvents, nudgeHandlersForProgressEvents } from './nudges/nudge.events.js';
import { checkNudgeDueKind } from './nudges/schedule-nudges.writes.js';
import { exportPerson } from './privacy/export-person.loaders.js';
import type { EnqueueReminderEmails } from './reminders/deliver-reminders.writes.js';
import { ReminderEntity } from './reminders/reminder.entity.js';
import { ReminderPreferenceEntity } from './reminders/reminder-preferences.entity.js';
import { sendReminderDueKind } from './reminders/schedule-reminders.writes.js';
import { endMeetings, publishMeetingPhases } from './scheduling/meeting-clock.due.js';
import { endMeetingDueKind, meetingPhaseDueKind } from './scheduling/meeting-clock.writes.js';
import { progressSchema } from './schema.js';
import { progressEventHandlers } from './stats/tally.events.js';
import { MeetingNoteEntity } from './wrap-up/meeting-note.entity.js';
import { AttendanceEntity, WrapUpAnswerEntity, WrapUpEntity } from './wrap-up/wrap-up.entity.js';

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
  /** How often the job queues are looked at. @default 2 */
  jobPollSeconds?: number | undefined;
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
    { databaseUrl, name: 'reminder', logger, probe, pollSeconds: options.jobPollSeconds, concurrency: lettersTogether },
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
