import { tokenDigest } from '../../shared/auth/one-time-token.js';
import { eraseJobs } from '../../shared/jobs/job-queue.js';
import type { ServiceRuntime } from '../../shared/runtime/service-runtime.js';
import { forUpdate } from '../common/row-locks.js';
import type { PeopleUnit } from '../operation.js';
import { PersonEntity } from '../profiles/person.entity.js';
import { dataRequestDue, isAwaitingConfirmation } from './data-request.domain.js';
import { DataRequestEntity } from './data-request.entity.js';
import { findTablesWithColumn } from './person-tables.loaders.js';

/**
 * Erases the person whose erasure this token confirms: account, profile and every row that is theirs alone. Their row in
 * `person` stays without personal data, since the history of other people refers to it. Returns whether the token was
 * valid.
 */
export async function erasePerson(runtime: ServiceRuntime, token: string): Promise<boolean> {
  return runtime.transact(runtime.orm.em, async (unit) => {
    const known = await unit.em.findOne(DataRequestEntity, { tokenHash: tokenDigest(token) });
    if (!known) return false;
    // The person's row first, as in every other command; then the request is read again.
    const lock = { ...forUpdate, refresh: true };
    const person = await unit.em.findOneOrFail(PersonEntity, known.personId, lock);
    const request = await unit.em.findOne(DataRequestEntity, known.id, lock);
    if (request?.tokenHash !== tokenDigest(token) || !isAwaitingConfirmation(request, unit.now)) return false;
    await erase(unit, person, request);
    return true;
  });
}

async function erase(unit: PeopleUnit, person: PersonEntity, request: DataRequestEntity): Promise<void> {
  unit.unschedule(dataRequestDue.expireErasure, request.id);
  await deletePersonRows(unit, person, request.id);
  await deleteAccount(unit, person);
  Object.assign(request, { status: 'DONE', tokenHash: null, expiresAt: null });
  clearPerson(unit, person);
  const payload = { personId: person.id, version: person.version };
  unit.record({ type: 'PersonErased', streams: [person.id], actorId: person.id, payload });
}

/** Deletes the person's rows in all tables, what was shared with them, and references to them as a manager. */
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

/** Deletes the account with its sessions, and e-mails to it in the job queue. */
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

/** Clears every nullable column, so that a column that is added later is cleared too, and then the others. */
function clearPerson({ em }: PeopleUnit, person: PersonEntity): void {
  const { props } = em.getMetadata().get(PersonEntity);
  for (const { name, nullable } of props) if (nullable) Object.assign(person, { [name]: null });
  Object.assign(person, {
    displayName: '',
    // The address is unique and can receive no mail (RFC 2606).
    email: `${person.id}@erased.invalid`,
    languages: [],
    searchText: '',
    locale: 'fr',
    timeZone: 'UTC',
    status: 'ERASED',
    version: person.version + 1,
  });
}
