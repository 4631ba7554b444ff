// type-graphql's decorators need it before any class is defined.
import 'reflect-metadata';
import type { PeopleRpc } from '../contracts/people-rpc.js';
import { remoteKeySet } from '../shared/auth/remote-key-set.js';
import { createSuspensionCheck, findSuspendedIn, type IsSuspended } from '../shared/auth/suspension-check.js';
import { createTokenVerifier, type VerifyToken } from '../shared/auth/token-verifier.js';
import type { Bus } from '../shared/bus/bus.js';
import type { Subgraph } from '../shared/graphql/subgraph.js';
import type { Route } from '../shared/http/http-server.js';
import type { DueHandler } from '../shared/jobs/due-loop.js';
import { type JobQueue, openJobQueue } from '../shared/jobs/job-queue.js';
import { type Email, renderEmail } from '../shared/mail/email.js';
import type { SendMail } from '../shared/mail/mailer.js';
import { mergeHandlers } from '../shared/runtime/event-handlers.js';
import { entitiesOf } from '../shared/runtime/feature.js';
import { type ServiceRuntime, startServiceRuntime } from '../shared/runtime/service-runtime.js';
import type { Logger } from '../shared/telemetry/logger.js';
import type { ServiceProbe } from '../shared/telemetry/service-probe.js';
import type { Clock } from '../shared/time/clock.js';
import { createAccountHooks } from './accounts/account-hooks.js';
import { type Accounts, openAccounts, type PasswordHashing } from './accounts/accounts.js';
import type { OidcProvider } from './accounts/oidc.js';
import { invitationDueHandlers } from './admission/invitation.due.js';
import { invitationRoute } from './admission/invitation.route.js';
import { type PeopleContext, peopleContext } from './context.js';
import { createPeopleRpc } from './facts/people-rpc.loaders.js';
import { features } from './features.js';
import { guideEditions } from './guides/articles/all-articles.js';
import { guideRoute } from './guides/guide.route.js';
import { publishGuides } from './guides/publish-guides.command.js';
import { peopleSteps } from './migrations/steps.js';
import type { PeopleDueKind } from './operation.js';
import type { HandlerDeps, PeopleEventSources } from './people-feature.js';
import { dataRequestDueHandlers } from './privacy/data-request.due.js';
import { dataRequestRoutes } from './privacy/data-request.route.js';
import { type ExportSources, gatherExport } from './privacy/gather-export.command.js';
import { rosterRoute } from './rosters/roster.route.js';
import { peopleSchema } from './schema.js';

export interface PeopleOptions {
  databaseUrl: string;
  publicUrl: string;
  authSecret: string;
  sendMail: SendMail;
  /** OpenID Connect issuers with which people can sign in. */
  oidcProviders?: OidcProvider[];
  /** @default the hashing of better-auth */
  passwordHashing?: PasswordHashing | undefined;
  exportSources: ExportSources;
  bus: Bus;
  clock: Clock;
  logger: Logger;
  /** How often the job queues are looked at. @default 2 */
  jobPollSeconds?: number | undefined;
  onQuery?: (sql: string) => void;
  probe?: ServiceProbe | undefined;
}

/** The running people service. */
export interface People {
  subgraph: Subgraph<PeopleContext>;
  runtime: ServiceRuntime;
  accounts: Accounts;
  /** Routes beside GraphQL: accounts, archives, erasures, guides, invitations and rosters. */
  routes: Route[];
  answers: PeopleRpc;
  verify: VerifyToken;
  /** Checks suspensions where they are made: other services learn of them later. */
  isSuspended: IsSuspended;
  close(): Promise<void>;
}

export const peopleEntities = entitiesOf(features);

/** Opens the database, the accounts and the subgraph. Due rows wait until the job queues are open. */
export async function startPeople(options: PeopleOptions): Promise<People> {
  const { databaseUrl, publicUrl, bus, clock, logger, onQuery, probe } = options;
  const queues = Promise.withResolvers<Queues>();
  const deps: HandlerDeps = {
    publicUrl,
    queueEmail: async (email, em) => (await queues.promise).emails.send(email, em),
    queueExport: async (requestId, em) => (await queues.promise).exports.send({ requestId }, em),
  };
  const runtime = await startServiceRuntime({
    name: 'people',
    ...{ databaseUrl, bus, clock, logger, probe },
    entities: peopleEntities,
    migrations: peopleSteps,
    handlers: eventHandlersOf(deps),
    dueHandlers: dueHandlersOf(deps),
    ...(onQuery && { onQuery }),
  });
  await publishGuides(runtime, guideEditions);
  const { emails, exports } = await openQueues(options, runtime, deps);
  queues.resolve({ emails, exports });
  const accounts = await openAccounts({
    ...{ databaseUrl, publicUrl, logger, secret: options.authSecret, oidcProviders: options.oidcProviders ?? [] },
    passwordHashing: options.passwordHashing,
    ...createAccountHooks(runtime, emails),
  });
  const verify = createTokenVerifier(remoteKeySet(accounts.keySet), publicUrl);
  const isSuspended = createSuspensionCheck(runtime, findSuspendedIn('person', 'id'));
  const { schema } = await peopleSchema();
  const contextFor: Subgraph<PeopleContext>['contextFor'] = (call) =>
    peopleContext(call, { runtime, verify, isSuspended });
  const routeDeps = { runtime, verify, ...accounts };
  return {
    subgraph: { name: 'people', schema, contextFor },
    ...{ runtime, accounts, verify, isSuspended },
    routes: [
      accounts.route,
      ...dataRequestRoutes(routeDeps),
      guideRoute(runtime),
      invitationRoute(routeDeps),
      rosterRoute(routeDeps),
    ],
    answers: createPeopleRpc(runtime),
    async close() {
      await accounts.close();
      await Promise.all([emails.close(), exports.close()]);
      await runtime.close();
    },
  };
}

function eventHandlersOf(deps: HandlerDeps) {
  const tables = features.map(({ eventHandlers }) => eventHandlers?.(deps));
  const handlers: { [Source in keyof PeopleEventSources]: ReturnType<typeof mergeHandlers> } = {
    pairings: mergeHandlers(...tables.map((table) => table?.pairings)),
    progress: mergeHandlers(...tables.map((table) => table?.progress)),
  };
  return handlers;
}

const dueHandlersOf = (deps: HandlerDeps): Record<PeopleDueKind, DueHandler> => ({
  ...invitationDueHandlers(deps),
  ...dataRequestDueHandlers(deps),
});

interface Queues {
  emails: JobQueue;
  exports: JobQueue;
}

async function openQueues(options: PeopleOptions, runtime: ServiceRuntime, deps: HandlerDeps): Promise<Queues> {
  const { databaseUrl, logger, probe, exportSources, sendMail } = options;
  const queue = { databaseUrl, logger, probe, pollSeconds: options.jobPollSeconds };
  const emails = await openJobQueue<Email>({ ...queue, name: 'mail' }, (email) => sendMail(renderEmail(email)));
  const exports = await openJobQueue<{ requestId: string }>({ ...queue, name: 'export' }, ({ requestId }) =>
    gatherExport({ runtime, exportSources, ...deps }, requestId),
  );
  return { emails, exports };
}
