import type { JobQueue } from '../../shared/jobs/job-queue.js';
import type { ServiceRuntime } from '../../shared/runtime/service-runtime.js';
import { languageFor } from '../../shared/text/translator.js';
import { PersonEntity } from '../profiles/person.entity.js';
import { MembershipEntity } from '../programmes/membership.entity.js';
import { translate } from '../texts.js';
import { accountEmail } from './account.email.js';
import type { AccountHooks, AccountIdentity } from './accounts.js';
import { registerPerson } from './register-person.command.js';

/** What people does when accounts are created, need an e-mail, sign in or get a token. */
export const createAccountHooks = (runtime: ServiceRuntime, emails: JobQueue): AccountHooks => ({
  onAccountCreated: (account, acceptLanguage) => registerAccount(runtime, account, acceptLanguage),
  async sendEmail(kind, { id, name, email }, { url, acceptLanguage }) {
    const person = await runtime.orm.em.fork().findOne(PersonEntity, id);
    await emails.send(accountEmail(kind, { name, email, url, language: languageFor(person?.locale, acceptLanguage) }));
  },
  async signInRefusal(accountId) {
    const person = await runtime.orm.em.fork().findOne(PersonEntity, accountId);
    if (person?.status !== 'SUSPENDED') return undefined;
    return translate('account.suspended', languageFor(person.locale, undefined));
  },
  tokenClaims: (account) => tokenClaims(runtime, account),
});

function registerAccount(
  runtime: ServiceRuntime,
  { id, name: displayName, email }: AccountIdentity,
  acceptLanguage: string | undefined,
): Promise<void> {
  const locale = languageFor(undefined, acceptLanguage);
  return registerPerson(runtime, { id, displayName, email, locale, timeZone: 'UTC' });
}

async function tokenClaims(runtime: ServiceRuntime, account: AccountIdentity): Promise<Record<string, unknown>> {
  const em = runtime.orm.em.fork();
  let person = await em.findOne(PersonEntity, account.id);
  if (!person) {
    // The process died between creating the account and creating its person.
    await registerAccount(runtime, account, undefined);
    person = await em.findOneOrFail(PersonEntity, account.id);
  }
  const memberships = await em.find(MembershipEntity, { personId: account.id });
  const coordinates = memberships
    .filter(({ roles }) => roles.includes('COORDINATOR'))
    .map(({ programId }) => programId);
  return { coordinates, scopes: ['*'], locale: person.locale };
}
