import type { ExportAnswers } from '../contracts/export-answers.js';
import type { PeopleAnswers } from '../contracts/people-answers.js';
import { barredBy, type IsBarred } from '../shared/admission.js';
import { tokenVerifier, type VerifyToken } from '../shared/auth.js';
import type { Bus } from '../shared/bus/bus.js';
import type { Clock } from '../shared/clock.js';
import { type Foundation, layFoundation } from '../shared/foundation.js';
import type { Route } from '../shared/http-server.js';
import { type JobQueue, openJobQueue } from '../shared/jobs/job-queue.js';
import { fetchedKeySet } from '../shared/key-set.js';
import type { Logger } from '../shared/logger.js';
import { type Letter, mailOf } from '../shared/mail/letter.js';
import type { SendMail } from '../shared/mail/mailer.js';
import type { Em } from '../shared/orm.js';
import type { ServiceProbe } from '../shared/service-probe.js';
import type { Subgraph } from '../shared/subgraph.js';
import { languageFor } from '../shared/texts.js';
import { type Accounts, openAccounts, type PasswordHashing } from './accounts/accounts.js';
import type { OidcProvider } from './accounts/oidc.js';
import { peopleAnswers } from './commands/answer-facts.js';
import { gatherExport } from './commands/gather-export.js';
import { letterDue } from './commands/invite-to-program.js';
import { publishGuides } from './commands/publish-guides.js';
import { registerPerson } from './commands/register-person.js';
import type { PostWaitingLetter } from './commands/write-waiting-letter.js';
import { type PeopleContext, peopleContext } from './context.js';
import { dataDueHandlers, type Queues } from './data/data-due.js';
import { dataRoutes, exportsPath } from './data/data-routes.js';
import { DataRequestEntity } from './entities/data-request.entity.js';
import { DocumentEntity } from './entities/document.entity.js';
import { GuideEntity } from './entities/guide.entity.js';
import { InvitationEntity } from './entities/invitation.entity.js';
import { MembershipEntity } from './entities/membership.entity.js';
import { MenteeProfileEntity } from './entities/mentee-profile.entity.js';
import { MentorProfileEntity } from './entities/mentor-profile.entity.js';
import { PairingPartyEntity } from './entities/pairing-party.entity.js';
import { PersonEntity } from './entities/person.entity.js';
import { PreferencesEntity } from './entities/preferences.entity.js';
import { ProgramEntity } from './entities/program.entity.js';
import { SeparationEntity } from './entities/separation.entity.js';
import { onPairingsEvents } from './events/on-pairings-events.js';
import { onProgressEvents } from './events/on-progress-events.js';
import { onWaitingRequests } from './events/on-waiting-requests.js';
import { guideEditions } from './guides/all.js';
import { whoIsSuspended } from './loaders/who-is-suspended.js';
import { passwordLetter, verificationLetter } from './mail/account-letters.js';
import { exportLetter } from './mail/data-letters.js';
import { waitingLetter } from './mail/waiting-letter.js';
import { peopleSteps } from './migrations/steps.js';
import { guidePages } from './pages/guide-pages.js';
import { invitationRoute } from './programmes/invitation-route.js';
import { rosterRoute } from './programmes/roster-route.js';
import { writeInvitationLetters } from './programmes/write-invitations.js';
import { peopleSchema } from './schema.js';
import { tell } from './texts/tell.js';

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
  others: { pairings: ExportAnswers; progress: ExportAnswers };
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
  foundation: Foundation;
  accounts: Accounts;
  /** What people serves beside its subgraph: accounts, archives, confirmations, guides, invitations, rosters. */
  routes: Route[];
  answers: PeopleAnswers;
  verify: VerifyToken;
  /** Who was suspended, by the one who knows first. */
  isBarred: IsBarred;
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
  const queues = Promise.withResolvers<Queues>();
  const letters = queues.promise.then(({ mails }) => mails);
  const postWaiting: PostWaitingLetter = async (em, mentor, menteeName) =>
    (await letters).send(waitingLetter(mentor, menteeName), em);
  const foundation = await layFoundation({
    name: 'people',
    databaseUrl,
    bus,
    clock,
    logger,
    entities: peopleEntities,
    steps: peopleSteps,
    handlers: { pairings: { ...onPairingsEvents, ...onWaitingRequests(postWaiting) }, progress: onProgressEvents },
    dueHandlers: {
      ...dataDueHandlers(queues.promise, publicUrl),
      [letterDue]: writeInvitationLetters(letters, publicUrl),
    },
    ...(onQuery && { onQuery }),
    probe,
  });
  await publishGuides(foundation, guideEditions);
  const queue = { databaseUrl, logger, probe, pollSeconds: options.jobPollSeconds };
  const mails = await openJobQueue<Letter>({ ...queue, name: 'mail' }, (letter) => options.sendMail(mailOf(letter)));
  const gathering = {
    foundation,
    ...options.others,
    urlOf: (requestId: string) => new URL(exportsPath + requestId, publicUrl).href,
    post: (em: Em, person: PersonEntity, url: string) => mails.send(exportLetter(person, url), em),
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
    onAccount: (account, acceptLanguage) => register(foundation, account, acceptLanguage),
    onLetter: (kind, account, link) => write(foundation, mails, { kind, account, ...link }),
    refusalOf: (accountId) => refusalOf(foundation, accountId),
    claimsOf: (account) => claimsOf(foundation, account),
  });
  const verify = tokenVerifier(fetchedKeySet(accounts.keySet), publicUrl);
  const isBarred = barredBy(foundation, whoIsSuspended);
  const schema = (await peopleSchema()).schema;
  return {
    subgraph: { name: 'people', schema, contextFor: (call) => peopleContext(call, { foundation, verify, isBarred }) },
    foundation,
    accounts,
    routes: [
      accounts.route,
      ...dataRoutes({ foundation, verify, sessionOf: accounts.sessionOf }),
      guidePages(foundation),
      invitationRoute({ foundation, verify, ...accounts }),
      rosterRoute({ foundation, verify, ...accounts }),
    ],
    verify,
    isBarred,
    answers: peopleAnswers(foundation),
    async close() {
      await accounts.close();
      await Promise.all([mails.close(), exports.close()]);
      await foundation.close();
    },
  };
}

type Account = { id: string; name: string; email: string };

function register(foundation: Foundation, account: Account, acceptLanguage: string | undefined): Promise<void> {
  const locale = languageFor(undefined, acceptLanguage);
  const { id, name: displayName, email } = account;
  return registerPerson(foundation, { id, displayName, email, locale, timeZone: 'UTC' });
}

interface AccountLetter {
  kind: 'password' | 'verify';
  account: Account;
  url: string;
  acceptLanguage: string | undefined;
}

/** Puts a letter to an account's owner into the queue, in their own language. */
async function write(foundation: Foundation, mails: JobQueue, letter: AccountLetter): Promise<void> {
  const { kind, account, url, acceptLanguage } = letter;
  const person = await foundation.orm.em.fork().findOne(PersonEntity, account.id);
  const { name, email } = account;
  const to = { name, email, url, language: languageFor(person?.locale, acceptLanguage) };
  await mails.send(kind === 'password' ? passwordLetter(to) : verificationLetter(to));
}

async function refusalOf(foundation: Foundation, accountId: string): Promise<string | undefined> {
  const person = await foundation.orm.em.fork().findOne(PersonEntity, accountId);
  if (person?.status !== 'SUSPENDED') return undefined;
  return tell('account.suspended', languageFor(person.locale, undefined));
}

/** Also mends the rare account whose person was never made, because the process died between the two. */
async function claimsOf(foundation: Foundation, account: Account): Promise<Record<string, unknown>> {
  const em = foundation.orm.em.fork();
  let person = await em.findOne(PersonEntity, account.id);
  if (!person) {
    await register(foundation, account, undefined);
    person = await em.findOneOrFail(PersonEntity, account.id);
  }
  const memberships = await em.find(MembershipEntity, { personId: account.id });
  const coordinates = memberships
    .filter(({ roles }) => roles.includes('COORDINATOR'))
    .map(({ programId }) => programId);
  return { coordinates, scopes: ['*'], locale: person.locale };
}
