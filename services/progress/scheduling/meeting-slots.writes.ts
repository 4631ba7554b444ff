import { sqlArray } from '../../shared/database/sql-array.js';
import { type TimeSlot } from '../meetings/meeting.domain.js';
import type { ProgressUnit } from '../operation.js';

const during = `tstzrange(?::timestamptz, ?::timestamptz + ? * interval '1 minute')`;
const bounds = ({ startsAt, minutes }: TimeSlot): unknown[] => [startsAt, startsAt, minutes];

/** Whether one of these persons has a confirmed meeting at that time. */
export async function isSlotTaken(unit: ProgressUnit, personIds: string[], slot: TimeSlot): Promise<boolean> {
  const sql = `select 1 from meeting_slot where person_id = any(?::uuid[]) and during && ${during} limit 1`;
  const rows = await unit.em.execute(sql, [sqlArray(personIds), ...bounds(slot)]);
  return rows.length > 0;
}

/**
 * Takes the time of each person for a meeting; false when one of them has another confirmed meeting then. PostgreSQL's
 * exclusion constraint decides, so two confirmations at once cannot both win.
 */
export async function reserveSlots(
  unit: ProgressUnit,
  meetingId: string,
  personIds: string[],
  slot: TimeSlot,
): Promise<boolean> {
  const sql = `insert into meeting_slot (meeting_id, person_id, during) values (?, ?, ${during})
    on conflict on constraint meeting_slot_overlap do nothing returning 1`;
  // In one order for everybody, so that two confirmations never wait for each other.
  for (const personId of [...personIds].sort()) {
    const taken = await unit.em.execute(sql, [meetingId, personId, ...bounds(slot)]);
    if (taken.length === 0) return false;
  }
  return true;
}

/** Gives the time of a meeting back. */
export async function releaseSlots(unit: ProgressUnit, meetingId: string): Promise<void> {
  await unit.em.execute('delete from meeting_slot where meeting_id = ?', [meetingId]);
}
