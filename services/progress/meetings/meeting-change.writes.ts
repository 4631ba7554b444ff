import { LockMode } from '@mikro-orm/core';
import type { ProgressEvents } from '../../contracts/progress-events.js';
import type { ProgressContext } from '../context.js';
import { type PairingRowChange, type RowTarget, recordPairingEvent } from '../facts/change-pairing.writes.js';
import type { ProgressUnit } from '../operation.js';
import { MeetingEntity } from './meeting.entity.js';
import { type MeetingEventType, meetingChanges } from './meeting-changes.domain.js';

/** A change of a meeting by a party. */
export type PartyMeetingChange = PairingRowChange<MeetingEntity>;

/** A change of a meeting by a party or the due loop. */
export type MeetingRowChange = PairingRowChange<MeetingEntity, string | null>;

/**
 * A meeting as the target of a command. Commands on the meetings of one pairing run one after the other, so that their
 * events are in the outbox in the order of their changes.
 */
export const meetingRow = (context: ProgressContext, id: string, path: string[]): RowTarget<MeetingEntity> => ({
  entity: MeetingEntity,
  id,
  path,
  notFound: 'meeting.notFound',
  serializeBy: 'PAIRING',
  known: context.loaders.meetingById.load(id),
});

/** Takes the pairing's advisory lock, then locks the meeting's row. */
export async function lockMeeting(unit: ProgressUnit, id: string, pairingId: string): Promise<MeetingEntity> {
  await unit.lockAggregate(pairingId);
  return unit.em.findOneOrFail(MeetingEntity, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

type Details<Type extends MeetingEventType> = Omit<ProgressEvents[Type], 'meetingId' | 'pairingId'>;

/** Raises the versions that clients and calendars see, and records the event. */
export function recordMeetingChange<Type extends MeetingEventType>(
  change: MeetingRowChange,
  type: Type,
  details: Details<Type>,
): void {
  change.row.version += 1;
  if (meetingChanges[type].raisesIcsSequence) change.row.icsSequence += 1;
  recordMeetingEvent(change, type, details);
}

/**
 * Records an event without a new version: nothing changed that both parties see. `streams` names other recipients than
 * the two parties.
 */
export function recordMeetingEvent<Type extends MeetingEventType>(
  change: MeetingRowChange,
  type: Type,
  details: Details<Type>,
  streams?: string[],
): void {
  // TypeScript does not see that the details and the meeting's id are the details of a pairing's event again.
  const all = { meetingId: change.row.id, ...details } as Omit<ProgressEvents[Type], 'pairingId'>;
  recordPairingEvent(change, type, all, streams);
}

/** Records that the two met. Once per meeting: with its first wrap-up, or when it is logged. */
export function recordMeetingHeld(change: MeetingRowChange): void {
  const { startsAt, minutes, channel, organizerId } = change.row;
  recordMeetingEvent(change, 'MeetingHeld', { startsAt: startsAt.toISOString(), minutes, channel, organizerId });
}
