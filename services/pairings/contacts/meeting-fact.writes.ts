import type { ProgressEvents } from '../../contracts/progress-events.js';
import { meetingCoversUntil } from '../health/health.domain.js';
import type { PairingsUnit } from '../operation.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { lockPairings, recordPairingEvent } from '../pairing/pairing.writes.js';
import { refreshHealth } from '../pairing/refresh-health.writes.js';
import { ContactEntity } from './contact.entity.js';
import { addContact } from './contact.writes.js';

const minuteMs = 60_000;

const upsertSql = `insert into meeting_fact (meeting_id, pairing_id, starts_at, ends_at) values (?, ?, ?, ?)
  on conflict (meeting_id) do update set starts_at = excluded.starts_at, ends_at = excluded.ends_at`;
const deleteSql = 'delete from meeting_fact where meeting_id = ?';
const lastEndSql = 'select max(ends_at) as "until" from meeting_fact where pairing_id = ?';

/** Stores a confirmed meeting and refreshes the pairing's health. */
export async function upsertMeetingFact(
  unit: PairingsUnit,
  meeting: ProgressEvents['MeetingConfirmed'],
): Promise<void> {
  const { meetingId, pairingId, startsAt, minutes } = meeting;
  const [pairing] = await lockPairings(unit, [pairingId]);
  if (!pairing) return;
  const start = new Date(startsAt);
  await unit.em.execute(upsertSql, [meetingId, pairingId, start, new Date(start.getTime() + minutes * minuteMs)]);
  await updateMeetingUntil(unit, pairing);
  refreshHealth(unit, pairing);
}

/** Deletes a meeting that was moved, cancelled or missed, and refreshes the pairing's health. */
export async function deleteMeetingFact(
  unit: PairingsUnit,
  { meetingId, pairingId }: ProgressEvents['MeetingCancelled'],
): Promise<void> {
  const [pairing] = await lockPairings(unit, [pairingId]);
  if (!pairing) return;
  await unit.em.execute(deleteSql, [meetingId]);
  await updateMeetingUntil(unit, pairing);
  refreshHealth(unit, pairing);
}

/** Records a held meeting as a contact at its start, once a meeting. */
export async function recordMeetingHeld(
  unit: PairingsUnit,
  meeting: ProgressEvents['MeetingHeld'],
  actorId: string | null,
): Promise<void> {
  const { meetingId, pairingId, startsAt, channel, organizerId } = meeting;
  const [pairing] = await lockPairings(unit, [pairingId]);
  if (!pairing || (await unit.em.findOne(ContactEntity, { meetingId }))) return;
  await unit.em.execute(deleteSql, [meetingId]);
  await updateMeetingUntil(unit, pairing);
  const contact = {
    channel,
    source: 'MEETING' as const,
    initiatedById: organizerId,
    at: new Date(startsAt),
    meetingId,
  };
  recordPairingEvent(unit, 'ContactMade', pairing, { actorId, payload: addContact(unit, pairing, contact) });
}

async function updateMeetingUntil(unit: PairingsUnit, pairing: PairingEntity): Promise<void> {
  const [row] = await unit.em.execute<{ until: Date | string | null }[]>(lastEndSql, [pairing.id]);
  pairing.meetingUntil = row?.until ? meetingCoversUntil(new Date(row.until)) : null;
}
