import type { ProgressEvents } from '../../contracts/progress-events.js';
import { meetingCoversUntil } from '../health/health.domain.js';
import type { PairingsUnit } from '../operation.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { lockPairings, recordPairingEvent } from '../pairing/pairing.writes.js';
import { refreshHealth } from '../pairing/refresh-health.writes.js';
import { ContactEntity } from './contact.entity.js';
import { addContact } from './contact.writes.js';

const minuteMs = 60_000;

const keep = `insert into meeting_fact (meeting_id, pairing_id, starts_at, ends_at) values (?, ?, ?, ?)
  on conflict (meeting_id) do update set starts_at = excluded.starts_at, ends_at = excluded.ends_at`;
const forget = 'delete from meeting_fact where meeting_id = ?';
const lastEnd = 'select max(ends_at) as "until" from meeting_fact where pairing_id = ?';

/** A confirmed meeting lies ahead of the two. */
export async function upsertMeetingFact(unit: PairingsUnit, told: ProgressEvents['MeetingConfirmed']): Promise<void> {
  const { meetingId, pairingId, startsAt, minutes } = told;
  const [pairing] = await lockPairings(unit, [pairingId]);
  if (!pairing) return;
  const start = new Date(startsAt);
  await unit.em.execute(keep, [meetingId, pairingId, start, new Date(start.getTime() + minutes * minuteMs)]);
  await readMeetings(unit, pairing);
  refreshHealth(unit, pairing);
}

/** A meeting lies ahead no more: it was moved, called off or missed. */
export async function deleteMeetingFact(
  unit: PairingsUnit,
  { meetingId, pairingId }: ProgressEvents['MeetingCancelled'],
): Promise<void> {
  const [pairing] = await lockPairings(unit, [pairingId]);
  if (!pairing) return;
  await unit.em.execute(forget, [meetingId]);
  await readMeetings(unit, pairing);
  refreshHealth(unit, pairing);
}

/** The two met: that is a contact, when the meeting began; once for each meeting, however often it is told. */
export async function recordMeetingHeld(
  unit: PairingsUnit,
  told: ProgressEvents['MeetingHeld'],
  actorId: string | null,
): Promise<void> {
  const { meetingId, pairingId, startsAt, channel, organizerId } = told;
  const [pairing] = await lockPairings(unit, [pairingId]);
  if (!pairing || (await unit.em.findOne(ContactEntity, { meetingId }))) return;
  await unit.em.execute(forget, [meetingId]);
  await readMeetings(unit, pairing);
  const made = { channel, source: 'MEETING' as const, initiatedById: organizerId, at: new Date(startsAt), meetingId };
  recordPairingEvent(unit, 'ContactMade', pairing, { actorId, payload: addContact(unit, pairing, made) });
}

async function readMeetings(unit: PairingsUnit, pairing: PairingEntity): Promise<void> {
  const [row] = await unit.em.execute<{ until: Date | string | null }[]>(lastEnd, [pairing.id]);
  pairing.meetingUntil = row?.until ? meetingCoversUntil(new Date(row.until)) : null;
}
