import type { Refusal } from '../../shared/result.js';
import type { PairingFactEntity } from '../facts/pairing-fact.entity.js';
import { PersonFactEntity } from '../facts/person-fact.entity.js';
import { type TimeSlot } from '../meetings/meeting.domain.js';
import type { ProgressUnit } from '../operation.js';
import { quietHoursByPersonId } from '../reminders/quiet-hours.loaders.js';
import { sumAgreedMinutes } from './agreed-minutes.loaders.js';
import { calendarMonthOf, checkTimeConstraints, type MentorAvailability } from './meeting-limits.domain.js';

interface Asked {
  pairing: PairingFactEntity;
  slot: TimeSlot;
  /** The meeting itself, where it exists already. */
  except: string | null;
  path: { startsAt: string[]; minutes: string[] };
}

/**
 * Every reason why the two of a pairing cannot meet at a time, as they are known here: QUIET_HOURS, OVER_LIMIT. Holds the
 * mentor's hours until the transaction ends, so that two agreements at once never pass them together.
 */
export async function checkMeetingTime(
  unit: ProgressUnit,
  asked: Asked,
): Promise<Refusal<'QUIET_HOURS' | 'OVER_LIMIT'>[]> {
  const { pairing, slot, path } = asked;
  const both = [pairing.mentorId, pairing.menteeId];
  await unit.lockAggregate(`${pairing.mentorId} hours`);
  const persons = await unit.em.find(PersonFactEntity, { personId: { $in: both } });
  const quiet = await quietHoursByPersonId(unit.em, both);
  const parties = persons.map(({ personId, timeZone }) => ({ timeZone, quietHours: quiet.get(personId) ?? null }));
  const mentor = persons.find(({ personId }) => personId === pairing.mentorId);
  return checkTimeConstraints({ parties, mentor: mentor ? await mentorTimeOf(unit, mentor, asked) : null }, slot, path);
}

async function mentorTimeOf(
  { em }: ProgressUnit,
  { personId: mentorId, timeZone, hoursPerMonth, awayUntil }: PersonFactEntity,
  { slot, except }: Asked,
): Promise<MentorAvailability | null> {
  if (hoursPerMonth === null) return null;
  const agreedMinutes = await sumAgreedMinutes(em, { mentorId, except, ...calendarMonthOf(slot.startsAt, timeZone) });
  return { timeZone, hoursPerMonth, awayUntil, agreedMinutes };
}
