import { LockMode } from '@mikro-orm/core';
import type { PeopleEvents } from '../../contracts/people-events.js';
import { tokenDigest } from '../../shared/auth/one-time-token.js';
import { eraseJobs } from '../../shared/jobs/job-queue.js';
import type { ServiceRuntime } from '../../shared/runtime/service-runtime.js';
import type { PeopleUnit } from '../operation.js';
import { PersonEntity } from '../profiles/person.entity.js';
import { dataRequestDue, isAwaitingConfirmation } from './data-request.domain.js';
import { DataRequestEntity } from './data-request.entity.js';
import { findTablesWithColumn } from './person-tables.loaders.js';

/**
 * Erases whoever confirms with the token of their letter: account, profile and all that is theirs alone, at once and for
 * good. The row stays without a name, since the other party's history points to it. Answers whether the token was good.
 */
export async function erasePerson(runtime: ServiceRuntime, token: string): Promise<boolean> {
  return runtime.transact(runtime.orm.em, async (unit) => {
    const known = await unit.em.findOne(DataRequestEntity, { tokenHash: tokenDigest(token) });
    if (!known) return false;
    const lock = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
    const person = await unit.em.findOneOrFail(PersonEntity, known.personId, lock);
    const request = await unit.em.findOne(DataRequestEntity, known.id, lock);
    if (!request || request.tokenHash !== tokenDigest(token) || !isAwaitingConfirmation(request, unit.now))
      return false;
    unit.unschedule(dataRequestDue.expireErasure, request.id);
    await deletePersonRows(unit, person, request.id);
    await deleteAccount(unit, person);
    Object.assign(request, { status: 'DONE', tokenHash: null, expiresAt: null });
    clearPerson(person);
    const payload = { personId: person.id, version: person.version } satisfies PeopleEvents['PersonErased'];
    unit.record({ type: 'PersonErased', streams: [person.id], actorId: person.id, payload });
    return true;
  });
}

/** What is theirs in any table, and what was sent to them; who reported to them reports to nobody now. */
async function deletePersonRows({ em }: PeopleUnit, { id, email }: PersonEntity, requestId: string): Promise<void> {
  await em.execute('delete from data_request where person_id = ? and id <> ?', [id, requestId]);
  for (const table of await findTablesWithColumn(em, 'person_id', ['data_request']))
    await em.execute(`delete from "${table}" where person_id = ?`, [id]);
  for (const table of await findTablesWithColumn(em, 'email', ['person']))
    await em.execute(`delete from "${table}" where lower(email) = lower(?)`, [email]);
  await em.execute('delete from separation where other_id = ?', [id]);
  await em.execute('delete from document_share where recipient_id = ?', [id]);
  await em.execute('update person set manager_id = null where manager_id = ?', [id]);
}

/** The account with its sessions, and what still lies in the letters' queue. */
async function deleteAccount({ em }: PeopleUnit, { id, email, displayName }: PersonEntity): Promise<void> {
  for (const table of ['session', 'account', '"twoFactor"'])
    await em.execute(`delete from auth.${table} where "userId" = ?`, [id]);
  await em.execute(
    'delete from auth.verification where strpos(value, ?) > 0 or strpos(lower(identifier || value), lower(?)) > 0',
    [id, email],
  );
  await em.execute('delete from auth."user" where id = ?', [id]);
  await eraseJobs(em, email, [email, displayName]);
}

function clearPerson(person: PersonEntity): void {
  const nothing = { headline: null, biography: null, avatarUrl: null, region: null, organization: null };
  // An address that no mail can reach, and that is nobody else's (RFC 2606).
  const nobody = { displayName: '', email: `${person.id}@erased.invalid`, languages: [], searchText: '' };
  const nowhere = { locale: 'fr', timeZone: 'UTC', managerId: null, awayUntil: null };
  Object.assign(person, nothing, nobody, nowhere, { status: 'ERASED', version: person.version + 1 });
}
