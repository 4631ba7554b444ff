import { sqlArray } from '../../shared/database/sql-array.js';
import { flushedQuery } from '../flushed-query.js';
import type { TimeSlot } from '../meetings/meeting.domain.js';
import type { ProgressUnit } from '../operation.js';

const during = `tstzrange(?::timestamptz, ?::timestamptz + ? * interval '1 minute')`;
const bounds = ({ startsAt, minutes }: TimeSlot): unknown[] => [startsAt, startsAt, minutes];

/** Whether one of these persons has a confirmed meeting that overlaps a slot. */
export async function isSlotTaken(unit: ProgressUnit, personIds: string[], slot: TimeSlot): Promise<boolean> {
  const sql = `select 1 from meeting_slot where person_id = any(?::uuid[]) and during && ${during} limit 1`;
  const rows = await unit.em.execute(sql, [sqlArray(personIds), ...bounds(slot)]);
  return rows.length > 0;
}

/**
 * Reserves the time of each person for a meeting. False if one of them has an overlapping confirmed meeting: PostgreSQL's
 * exclusion constraint decides, so that two confirmations at once cannot both succeed.
 */
export async function reserveSlots(
  unit: ProgressUnit,
  meetingId: string,
  personIds: string[],
  slot: TimeSlot,
): Promise<boolean> {
  const sql = `insert into meeting_slot (meeting_id, person_id, during) values (?, ?, ${during})
    on conflict on constraint meeting_slot_overlap do nothing returning 1`;
  // Always in the same order, so that two confirmations cannot deadlock.
  for (const personId of [...personIds].sort()) {
    const reserved = await flushedQuery(unit, sql, [meetingId, personId, ...bounds(slot)]);
    if (reserved.length === 0) return false;
  }
  return true;
}

/** Releases the reserved time of a meeting. */
export async function releaseSlots(unit: ProgressUnit, meetingId: string): Promise<void> {
  await unit.em.execute('delete from meeting_slot where meeting_id = ?', [meetingId]);
}
