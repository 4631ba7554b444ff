import { LockMode } from '@mikro-orm/core';
import type { PeopleEvents } from '../../contracts/people-events.js';
import { eraseActivityActor } from '../activity/erase-activity-actor.writes.js';
import { eraseMatchData } from '../match-runs/erase-match-data.writes.js';
import type { PairingsUnit } from '../operation.js';
import { markHierarchies } from '../pairing/mark-hierarchies.writes.js';
import { PairingEntity } from '../pairing/pairing.entity.js';
import { recordPairingEvent } from '../pairing/pairing.writes.js';
import { eraseDeclineReasons } from '../proposals/erase-decline-reasons.writes.js';
import { eraseReferralsAndIntents } from '../referrals/erase-referrals-and-intents.writes.js';
import { closeRequests } from '../requests/close-requests.writes.js';
import { statusAfterDeparture } from './departure.domain.js';
import { lockPersonAggregates } from './lock-person.writes.js';

/** Leaves the id and a version of the person, so that older facts that arrive late change nothing. */
const eraseSql = `insert into person_fact (person_id, version, time_zone, status, manager_id, mentor)
  values (?, ?, 'UTC', 'ERASED', null, null)
  on conflict (person_id) do update set version = greatest(person_fact.version, excluded.version),
    time_zone = 'UTC', status = 'ERASED', manager_id = null, mentor = null`;

const clearManagerSql = 'update person_fact set manager_id = null where manager_id = ? returning person_id as id';

const lock = { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE } as const;

/**
 * Erases a person: the facts of them, and everything that is still open with them. Messages between the parties stay,
 * as the other party's history; they hold no names.
 */
export async function erasePerson(
  unit: PairingsUnit,
  { personId, version }: PeopleEvents['PersonErased'],
): Promise<void> {
  const { em } = unit;
  await lockPersonAggregates(unit, personId);
  await em.execute(eraseSql, [personId, version]);
  const reports = await em.execute<{ id: string }[]>(clearManagerSql, [personId]);
  await em.execute('delete from membership_fact where person_id = ?', [personId]);
  await em.execute('delete from separation_fact where ? in (person_id, other_id)', [personId]);
  await eraseMatchData(em, personId);
  await eraseActivityActor(unit, personId);
  await em.execute('delete from rhythm_wish where person_id = ?', [personId]);
  await closeRequests(unit, { personId });
  await endPairings(unit, personId);
  await eraseDeclineReasons(em, personId);
  await markHierarchies(
    unit,
    reports.map(({ id }) => id),
  );
  await eraseReferralsAndIntents(em, personId);
}

async function endPairings(unit: PairingsUnit, personId: string): Promise<void> {
  const own = { $or: [{ mentorId: personId }, { menteeId: personId }] };
  for (const pairing of await unit.em.find(PairingEntity, own, lock)) {
    const status = statusAfterDeparture(pairing.status);
    if (!status) continue;
    Object.assign(pairing, { status, endedAt: unit.now, resumeOn: null });
    recordPairingEvent(unit, 'PairingEnded', pairing, { actorId: null, payload: {} });
  }
}
