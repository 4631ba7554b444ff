import type { PeopleEvents } from '../../contracts/people-events.js';
import { PairingFactEntity } from '../facts/pairing-fact.entity.js';
import type { ProgressUnit } from '../operation.js';
import { cancelUpcomingMeetings } from '../scheduling/cancel-meetings.writes.js';
import { eraseGrowth } from './erase-growth.writes.js';
import { eraseMeetingData } from './erase-meeting-data.writes.js';
import { eraseReminders } from './erase-reminders.writes.js';

/** Nothing is left of a person but an id and a version, so that older facts that arrive late change nothing. */
const forget = `insert into person_fact (person_id, version, locale, time_zone, status)
  values (?, ?, 'fr', 'UTC', 'ERASED')
  on conflict (person_id) do update set version = greatest(person_fact.version, excluded.version),
    locale = 'fr', time_zone = 'UTC', status = 'ERASED', hours_per_month = null, away_until = null`;

/** What was told to both is the other's too, and stays. */
const forgetBlindAnswers = `delete from evaluation_answer where person_id = ?
  and evaluation_id in (select id from evaluation where status <> 'REVEALED')`;

/**
 * Lets go of an erased person: private entries, private notes and reminders go, meetings that lie ahead are called off.
 * Goals and what was shared are the other's history too, and stay; they name nobody.
 */
export async function erasePerson(
  unit: ProgressUnit,
  { personId, version }: PeopleEvents['PersonErased'],
): Promise<void> {
  const { em } = unit;
  await em.execute(forget, [personId, version]);
  await em.execute('delete from membership_fact where person_id = ?', [personId]);
  await em.execute('delete from entry where author_id = ? and not shared', [personId]);
  await em.execute(forgetBlindAnswers, [personId]);
  await eraseMeetingData(em, personId);
  await em.execute('delete from entry_week where author_id = ? and not shared', [personId]);
  await eraseGrowth(unit, personId);
  await callOffMeetings(unit, personId);
  await em.flush();
  await eraseReminders(em, personId);
}

async function callOffMeetings(unit: ProgressUnit, personId: string): Promise<void> {
  const party = { $or: [{ mentorId: personId }, { menteeId: personId }] };
  const pairings = await unit.em.find(PairingFactEntity, party, { orderBy: { pairingId: 'asc' } });
  for (const pairing of pairings) await cancelUpcomingMeetings(unit, pairing, personId);
}
