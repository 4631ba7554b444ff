import type { Refusal } from '../../shared/result.js';
import type { PairingFactEntity } from '../facts/pairing-fact.entity.js';
import { PersonFactEntity } from '../facts/person-fact.entity.js';
import type { TimeSlot } from '../meetings/meeting.domain.js';
import type { ProgressUnit } from '../operation.js';
import { quietHoursByPersonId } from '../reminders/quiet-hours.loaders.js';
import { sumAgreedMinutes } from './agreed-minutes.loaders.js';
import { calendarMonthOf, checkTimeConstraints, type MentorAvailability } from './meeting-limits.domain.js';

interface MeetingTime {
  pairing: PairingFactEntity;
  slot: TimeSlot;
  /** The id of the meeting that moves or is confirmed; null for a new one. */
  except: string | null;
  path: { startsAt: string[]; minutes: string[] };
}

/**
 * Returns every reason why the two parties cannot meet in a slot. Locks the mentor's hours until the transaction ends, so
 * that two agreements at once cannot pass the limit together.
 */
export async function checkMeetingTime(
  unit: ProgressUnit,
  wanted: MeetingTime,
): Promise<Refusal<'QUIET_HOURS' | 'OVER_LIMIT'>[]> {
  const { pairing, slot, path } = wanted;
  const both = [pairing.mentorId, pairing.menteeId];
  await unit.lockAggregate(`${pairing.mentorId} hours`);
  const persons = await unit.em.find(PersonFactEntity, { personId: { $in: both } });
  const quiet = await quietHoursByPersonId(unit.em, both);
  const parties = persons.map(({ personId, timeZone }) => ({ timeZone, quietHours: quiet.get(personId) ?? null }));
  const mentor = persons.find(({ personId }) => personId === pairing.mentorId);
  return checkTimeConstraints(
    { parties, mentor: mentor ? await mentorTimeOf(unit, mentor, wanted) : null },
    slot,
    path,
  );
}

async function mentorTimeOf(
  unit: ProgressUnit,
  { personId: mentorId, timeZone, hoursPerMonth, awayUntil }: PersonFactEntity,
  { slot, except }: MeetingTime,
): Promise<MentorAvailability | null> {
  if (hoursPerMonth === null) return null;
  const agreedMinutes = await sumAgreedMinutes(unit, { mentorId, except, ...calendarMonthOf(slot.startsAt, timeZone) });
  return { timeZone, hoursPerMonth, awayUntil, agreedMinutes };
}
