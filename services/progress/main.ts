// type-graphql's decorators need it before any class is defined.
import 'reflect-metadata';
import type { PairingsRpc } from '../contracts/pairings-rpc.js';
import type { PeopleRpc } from '../contracts/people-rpc.js';
import type { ProgressRpc } from '../contracts/progress-rpc.js';
import { createSuspensionCheck, findSuspendedIn, type IsSuspended } from '../shared/auth/suspension-check.js';
import type { VerifyToken } from '../shared/auth/token-verifier.js';
import type { Bus } from '../shared/bus/bus.js';
import type { Subgraph } from '../shared/graphql/subgraph.js';
import type { Route } from '../shared/http/http-server.js';
import type { DueHandler } from '../shared/jobs/due-loop.js';
import { type JobQueue, openJobQueue } from '../shared/jobs/job-queue.js';
import { Presence } from '../shared/live/presence.js';
import type { SendMail } from '../shared/mail/mailer.js';
import { mergeHandlers } from '../shared/runtime/event-handlers.js';
import { entitiesOf } from '../shared/runtime/feature.js';
import { type ServiceRuntime, startServiceRuntime } from '../shared/runtime/service-runtime.js';
import type { Logger } from '../shared/telemetry/logger.js';
import type { ServiceProbe } from '../shared/telemetry/service-probe.js';
import type { Clock } from '../shared/time/clock.js';
import { calendarRoute, calendarUrl } from './calendar/calendar-feed.route.js';
import { type ProgressContext, progressContext } from './context.js';
import { evaluationDueHandlers } from './evaluations/evaluation.due.js';
import { progressFeatures } from './features.js';
import { progressSteps } from './migrations/steps.js';
import { reminderDueHandlers } from './notifications/reminder.due.js';
import { type ReminderEmailJob, reminderEmailSender } from './notifications/send-reminder-email.command.js';
import { nudgeDueHandlers } from './nudges/nudge.due.js';
import type { PeopleClient, ProgressDueKind } from './operation.js';
import { exportPerson } from './privacy/export-person.loaders.js';
import type { EnqueueReminderEmails } from './reminders/deliver-reminders.writes.js';
import { schedulingDueHandlers } from './scheduling/meeting-clock.due.js';
import { progressSchema } from './schema.js';

export interface ProgressOptions {
  databaseUrl: string;
  verify: VerifyToken;
  /** Whether a person is suspended; by the facts of people if absent. */
  isSuspended?: IsSuspended;
  pairings: PairingsRpc;
  /** The client of people: names to show, facts to decide with, and e-mail addresses. */
  people: PeopleClient & Pick<PeopleRpc, 'contacts'>;
  /** The base of calendar addresses. */
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
  /** HTTP routes beside the subgraph: calendars. */
  routes: Route[];
  /** The persons who are connected to this instance. */
  presence: Presence;
  calendarUrlOf(secret: string): string;
  close(): Promise<void>;
}

export const progressEntities = entitiesOf(progressFeatures);

/** The handlers of the events that progress consumes, by the service that records them. */
export function progressEventHandlers() {
  const handlers = progressFeatures.map(({ eventHandlers }) => eventHandlers?.() ?? {});
  return {
    people: mergeHandlers(...handlers.map(({ people }) => people)),
    pairings: mergeHandlers(...handlers.map(({ pairings }) => pairings)),
    progress: mergeHandlers(...handlers.map(({ progress }) => progress)),
  };
}

/** How many e-mails are rendered and sent at the same time. */
const emailConcurrency = 10;

/** Opens the database and the e-mail queue, and builds the subgraph. */
export async function startProgress(options: ProgressOptions): Promise<Progress> {
  const { databaseUrl, verify, pairings, people, bus, clock, logger, onQuery, probe } = options;
  // The queue opens after the database: due reminders wait for it.
  const emailQueue = Promise.withResolvers<JobQueue>();
  const enqueueEmails: EnqueueReminderEmails = async (em, ids) =>
    (await emailQueue.promise).sendAll(
      ids.map((reminderId) => ({ reminderId }) satisfies ReminderEmailJob),
      em,
    );
  const dueHandlers: Record<ProgressDueKind, DueHandler> = {
    ...schedulingDueHandlers,
    ...evaluationDueHandlers,
    ...reminderDueHandlers(enqueueEmails),
    ...nudgeDueHandlers(enqueueEmails),
  };
  const runtime = await startServiceRuntime({
    name: 'progress',
    databaseUrl,
    bus,
    clock,
    logger,
    entities: progressEntities,
    migrations: progressSteps,
    handlers: progressEventHandlers(),
    dueHandlers,
    ...(onQuery && { onQuery }),
    probe,
  });
  const presence = new Presence({ url: databaseUrl, orm: runtime.orm, logger });
  await presence.open();
  const queue = await openJobQueue<ReminderEmailJob>(
    {
      databaseUrl,
      name: 'reminder',
      logger,
      probe,
      pollSeconds: options.jobPollSeconds,
      concurrency: emailConcurrency,
    },
    reminderEmailSender({ ...options, runtime }),
  );
  emailQueue.resolve(queue);
  const calendarUrlOf = (secret: string) => calendarUrl(options.publicUrl, secret);
  const isSuspended =
    options.isSuspended ?? createSuspensionCheck(runtime, findSuspendedIn('person_fact', 'person_id'));
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
