import type { PeopleEvents } from '../../contracts/people-events.js';
import { PairingFactEntity } from '../facts/pairing-fact.entity.js';
import type { ProgressUnit } from '../operation.js';
import { cancelUpcomingMeetings } from '../scheduling/cancel-meetings.writes.js';
import { eraseGrowth } from './erase-growth.writes.js';
import { eraseMeetingData } from './erase-meeting-data.writes.js';
import { eraseReminders } from './erase-reminders.writes.js';

/** Keeps a person's id and version only, so that older facts that arrive late change nothing. */
const clearPersonFact = `insert into person_fact (person_id, version, locale, time_zone, status)
  values (?, ?, 'fr', 'UTC', 'ERASED')
  on conflict (person_id) do update set version = greatest(person_fact.version, excluded.version),
    locale = 'fr', time_zone = 'UTC', status = 'ERASED', hours_per_month = null, away_until = null`;

/** Revealed answers stay: they are the other party's history too. */
const deleteHiddenAnswers = `delete from evaluation_answer where person_id = ?
  and evaluation_id in (select id from evaluation where status <> 'REVEALED')`;

/**
 * Erases a person: deletes private entries, private notes and reminders, and cancels upcoming meetings. Goals and shared
 * content stay without a name, because they are the other party's history too.
 */
export async function erasePerson(
  unit: ProgressUnit,
  { personId, version }: PeopleEvents['PersonErased'],
): Promise<void> {
  const { em } = unit;
  await em.execute(clearPersonFact, [personId, version]);
  await em.execute('delete from membership_fact where person_id = ?', [personId]);
  await em.execute('delete from entry where author_id = ? and not shared', [personId]);
  await em.execute(deleteHiddenAnswers, [personId]);
  await eraseMeetingData(em, personId);
  await em.execute('delete from entry_week where author_id = ? and not shared', [personId]);
  await eraseGrowth(unit, personId);
  await cancelMeetings(unit, personId);
  await eraseReminders(unit, personId);
}

async function cancelMeetings(unit: ProgressUnit, personId: string): Promise<void> {
  const party = { $or: [{ mentorId: personId }, { menteeId: personId }] };
  const pairings = await unit.em.find(PairingFactEntity, party, { orderBy: { pairingId: 'asc' } });
  for (const pairing of pairings) await cancelUpcomingMeetings(unit, pairing, personId);
}
