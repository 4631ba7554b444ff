import type { ExportRpc } from '../contracts/export-rpc.js';
import type { PairingsEvents } from '../contracts/pairings-events.js';
import type { PeopleRpc } from '../contracts/people-rpc.js';
import type { ProgressEvents } from '../contracts/progress-events.js';
import { remoteKeySet } from '../shared/auth/remote-key-set.js';
import { createSuspensionCheck, findSuspendedIn, type IsSuspended } from '../shared/auth/suspension-check.js';
import { createTokenVerifier, type VerifyToken } from '../shared/auth/token-verifier.js';
import type { Bus } from '../shared/bus/bus.js';
import type { Em } from '../shared/database/orm.js';
import type { Subgraph } from '../shared/graphql/subgraph.js';
import type { Route } from '../shared/http/http-server.js';
import { type JobQueue, openJobQueue } from '../shared/jobs/job-queue.js';
import { type Email, renderEmail } from '../shared/mail/email.js';
import type { SendMail } from '../shared/mail/mailer.js';
import { mergeHandlers } from '../shared/runtime/event-handlers.js';
import { type ServiceRuntime, startServiceRuntime } from '../shared/runtime/service-runtime.js';
import type { Logger } from '../shared/telemetry/logger.js';
import type { ServiceProbe } from '../shared/telemetry/service-probe.js';
import { languageFor } from '../shared/text/translator.js';
import type { Clock } from '../shared/time/clock.js';
import { passwordEmail, verificationEmail } from './accounts/account.email.js';
import { type Accounts, openAccounts, type PasswordHashing } from './accounts/accounts.js';
import type { OidcProvider } from './accounts/oidc.js';
import { registerPerson } from './accounts/register-person.command.js';
import { invitationEmailDueHandler } from './admission/invitation.due.js';
import { InvitationEntity } from './admission/invitation.entity.js';
import { invitationRoute } from './admission/invitation.route.js';
import { invitationEmailDue } from './admission/invite-to-program.command.js';
import { type PeopleContext, peopleContext } from './context.js';
import { DocumentEntity } from './documents/document.entity.js';
import { documentShareHandlers } from './documents/document-share.events.js';
import { PairingPartyEntity } from './facts/pairing-party.entity.js';
import { pairingPartyHandlers } from './facts/pairing-party.events.js';
import { peopleAnswers } from './facts/people-answers.loaders.js';
import { guideEditions } from './guides/articles/all-articles.js';
import { GuideEntity } from './guides/guide.entity.js';
import { guideRoute } from './guides/guide.route.js';
import { publishGuides } from './guides/publish-guides.command.js';
import { peopleSteps } from './migrations/steps.js';
import { PreferencesEntity } from './preferences/preferences.entity.js';
import { type DataRequestQueues, dataRequestDueHandlers } from './privacy/data-request.due.js';
import { exportReadyEmail } from './privacy/data-request.email.js';
import { DataRequestEntity } from './privacy/data-request.entity.js';
import { dataRequestRoutes, exportsPath } from './privacy/data-request.route.js';
import { gatherExport } from './privacy/gather-export.command.js';
import { MenteeProfileEntity } from './profiles/mentee-profile.entity.js';
import { MentorProfileEntity } from './profiles/mentor-profile.entity.js';
import { PersonEntity } from './profiles/person.entity.js';
import { MembershipEntity } from './programmes/membership.entity.js';
import { ProgramEntity } from './programmes/program.entity.js';
import type { QueueRequestReminder } from './request-reminders/remind-mentor-of-request.command.js';
import { requestReminderEmail } from './request-reminders/request-reminder.email.js';
import { requestReminderHandlers } from './request-reminders/request-reminder.events.js';
import { rosterRoute } from './rosters/roster.route.js';
import { peopleSchema } from './schema.js';
import { SeparationEntity } from './separations/separation.entity.js';
import { translate } from './texts.js';

export interface PeopleOptions {
  databaseUrl: string;
  publicUrl: string;
  authSecret: string;
  sendMail: SendMail;
  /** Issuers by which one may sign in. */
  oidcProviders?: OidcProvider[];
  /** @default better-auth's */
  passwordHashing?: PasswordHashing | undefined;
  /** Asked for what they keep of a person who wants their archive. */
  others: { pairings: ExportRpc; progress: ExportRpc };
  bus: Bus;
  clock: Clock;
  logger: Logger;
  /** How often the job queues are looked at. @default 2 */
  jobPollSeconds?: number | undefined;
  onQuery?: (sql: string) => void;
  probe?: ServiceProbe | undefined;
}

/** The people service, running. */
export interface People {
  subgraph: Subgraph<PeopleContext>;
  runtime: ServiceRuntime;
  accounts: Accounts;
  /** What people serves beside its subgraph: accounts, archives, confirmations, guides, invitations, rosters. */
  routes: Route[];
  answers: PeopleRpc;
  verify: VerifyToken;
  /** Who was suspended, by the one who knows first. */
  isSuspended: IsSuspended;
  close(): Promise<void>;
}

export const peopleEntities = [
  PersonEntity,
  MentorProfileEntity,
  MenteeProfileEntity,
  ProgramEntity,
  MembershipEntity,
  SeparationEntity,
  PairingPartyEntity,
  PreferencesEntity,
  DocumentEntity,
  GuideEntity,
  DataRequestEntity,
  InvitationEntity,
];

/** Opens the database, the accounts and the subgraph. */
export async function startPeople(options: PeopleOptions): Promise<People> {
  const { databaseUrl, publicUrl, authSecret, bus, clock, logger, onQuery, probe } = options;
  const queues = Promise.withResolvers<DataRequestQueues>();
  const letters = queues.promise.then(({ mails }) => mails);
  const postWaiting: QueueRequestReminder = async (em, mentor, menteeName) =>
    (await letters).send(requestReminderEmail(mentor, menteeName), em);
  const runtime = await startServiceRuntime({
    name: 'people',
    databaseUrl,
    bus,
    clock,
    logger,
    entities: peopleEntities,
    migrations: peopleSteps,
    handlers: {
      pairings: mergeHandlers<PairingsEvents>(pairingPartyHandlers, requestReminderHandlers(postWaiting)),
      progress: mergeHandlers<ProgressEvents>(documentShareHandlers),
    },
    dueHandlers: {
      ...dataRequestDueHandlers(queues.promise, publicUrl),
      [invitationEmailDue]: invitationEmailDueHandler(letters, publicUrl),
    },
    ...(onQuery && { onQuery }),
    probe,
  });
  await publishGuides(runtime, guideEditions);
  const queue = { databaseUrl, logger, probe, pollSeconds: options.jobPollSeconds };
  const mails = await openJobQueue<Email>({ ...queue, name: 'mail' }, (letter) =>
    options.sendMail(renderEmail(letter)),
  );
  const gathering = {
    runtime,
    ...options.others,
    urlOf: (requestId: string) => new URL(exportsPath + requestId, publicUrl).href,
    post: (em: Em, person: PersonEntity, url: string) => mails.send(exportReadyEmail(person, url), em),
  };
  const exports = await openJobQueue<{ requestId: string }>({ ...queue, name: 'export' }, ({ requestId }) =>
    gatherExport(gathering, requestId),
  );
  queues.resolve({ mails, exports });
  const accounts = await openAccounts({
    databaseUrl,
    publicUrl,
    secret: authSecret,
    oidcProviders: options.oidcProviders ?? [],
    passwordHashing: options.passwordHashing,
    logger,
    onAccountCreated: (account, acceptLanguage) => registerAccount(runtime, account, acceptLanguage),
    sendEmail: (kind, account, link) => queueAccountEmail(runtime, mails, { kind, account, ...link }),
    signInRefusal: (accountId) => signInRefusal(runtime, accountId),
    tokenClaims: (account) => tokenClaims(runtime, account),
  });
  const verify = createTokenVerifier(remoteKeySet(accounts.keySet), publicUrl);
  const isSuspended = createSuspensionCheck(runtime, findSuspendedIn('person', 'id'));
  const schema = (await peopleSchema()).schema;
  return {
    subgraph: {
      name: 'people',
      schema,
      contextFor: (call) => peopleContext(call, { runtime, verify, isSuspended }),
    },
    runtime,
    accounts,
    routes: [
      accounts.route,
      ...dataRequestRoutes({ runtime, verify, personIdFromSession: accounts.personIdFromSession }),
      guideRoute(runtime),
      invitationRoute({ runtime, verify, ...accounts }),
      rosterRoute({ runtime, verify, ...accounts }),
    ],
    verify,
    isSuspended,
    answers: peopleAnswers(runtime),
    async close() {
      await accounts.close();
      await Promise.all([mails.close(), exports.close()]);
      await runtime.close();
    },
  };
}

type Account = { id: string; name: string; email: string };

function registerAccount(runtime: ServiceRuntime, account: Account, acceptLanguage: string | undefined): Promise<void> {
  const locale = languageFor(undefined, acceptLanguage);
  const { id, name: displayName, email } = account;
  return registerPerson(runtime, { id, displayName, email, locale, timeZone: 'UTC' });
}

interface AccountEmail {
  kind: 'password' | 'verify';
  account: Account;
  url: string;
  acceptLanguage: string | undefined;
}

/** Puts a letter to an account's owner into the queue, in their own language. */
async function queueAccountEmail(runtime: ServiceRuntime, mails: JobQueue, letter: AccountEmail): Promise<void> {
  const { kind, account, url, acceptLanguage } = letter;
  const person = await runtime.orm.em.fork().findOne(PersonEntity, account.id);
  const { name, email } = account;
  const to = { name, email, url, language: languageFor(person?.locale, acceptLanguage) };
  await mails.send(kind === 'password' ? passwordEmail(to) : verificationEmail(to));
}

async function signInRefusal(runtime: ServiceRuntime, accountId: string): Promise<string | undefined> {
  const person = await runtime.orm.em.fork().findOne(PersonEntity, accountId);
  if (person?.status !== 'SUSPENDED') return undefined;
  return translate('account.suspended', languageFor(person.locale, undefined));
}

/** Also mends the rare account whose person was never made, because the process died between the two. */
async function tokenClaims(runtime: ServiceRuntime, account: Account): Promise<Record<string, unknown>> {
  const em = runtime.orm.em.fork();
  let person = await em.findOne(PersonEntity, account.id);
  if (!person) {
    await registerAccount(runtime, account, undefined);
    person = await em.findOneOrFail(PersonEntity, account.id);
  }
  const memberships = await em.find(MembershipEntity, { personId: account.id });
  const coordinates = memberships
    .filter(({ roles }) => roles.includes('COORDINATOR'))
    .map(({ programId }) => programId);
  return { coordinates, scopes: ['*'], locale: person.locale };
}
