import { LockMode } from '@mikro-orm/core';
import type { PeopleEvents } from '../../contracts/people-events.js';
import type { Unit } from '../../shared/transact.js';
import { decideCancel } from '../domain/meeting.js';
import { MeetingEntity } from '../entities/meeting.entity.js';
import { PairingFactEntity } from '../entities/pairing-fact.entity.js';
import { recordMeeting } from './change-meeting.js';
import { forgetReminders } from './forget-reminders.js';
import { freeSlots } from './meeting-slots.js';
import { cancelReminders } from './schedule-reminders.js';

/** Nothing is left of a person but an id and a version, so that older facts that arrive late change nothing. */
const forget = `insert into person_fact (person_id, version, locale, time_zone, status)
  values (?, ?, 'fr', 'UTC', 'ERASED')
  on conflict (person_id) do update set version = greatest(person_fact.version, excluded.version),
    locale = 'fr', time_zone = 'UTC', status = 'ERASED'`;

/**
 * Lets go of an erased person: private entries and reminders go, meetings that lie ahead are called off. Goals and what
 * was shared are the other's history too, and stay; they name nobody.
 */
export async function erasePerson(unit: Unit, { personId, version }: PeopleEvents['PersonErased']): Promise<void> {
  const { em } = unit;
  await em.execute(forget, [personId, version]);
  await em.execute('delete from entry where author_id = ? and not shared', [personId]);
  await callOffMeetings(unit, personId);
  await em.flush();
  await forgetReminders(em, personId);
}

async function callOffMeetings(unit: Unit, personId: string): Promise<void> {
  const party = { $or: [{ mentorId: personId }, { menteeId: personId }] };
  const pairings = new Map((await unit.em.find(PairingFactEntity, party)).map((fact) => [fact.pairingId, fact]));
  const lock = { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  for (const meeting of await unit.em.find(MeetingEntity, { pairingId: { $in: [...pairings.keys()] } }, lock)) {
    const pairing = pairings.get(meeting.pairingId);
    if (!pairing || meeting.startsAt <= unit.now || !decideCancel(meeting, null).ok) continue;
    await freeSlots(unit, meeting.id);
    await cancelReminders(unit, meeting.id);
    meeting.status = 'CANCELLED';
    recordMeeting({ unit, meeting, pairing, actorId: personId }, 'MeetingCancelled', {});
  }
}
