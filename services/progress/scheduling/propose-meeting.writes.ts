import { newId } from '../../shared/id.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import { carryOverAgendaItems } from '../agenda/carry-over-agenda-items.writes.js';
import type { PairingChange } from '../facts/change-pairing.writes.js';
import type { ChannelName, MeetingKindName } from '../meetings/meeting.domain.js';
import { MeetingEntity, type PlaceShape } from '../meetings/meeting.entity.js';
import { recordMeetingEvent } from '../meetings/meeting-change.writes.js';
import { refuse } from '../refusals.js';
import { checkMeetingTime } from './check-meeting-time.writes.js';
import { isSlotTaken } from './meeting-slots.writes.js';
import { decidePropose, type NewMeeting } from './new-meeting.domain.js';

export interface ProposeMeeting extends NewMeeting {
  pairingId: string;
  kind: MeetingKindName;
  channel: ChannelName;
  place?: { name: string; address?: string | null; neutral: boolean; calm: boolean; comfortable: boolean } | null;
  idempotencyKey?: string | null | undefined;
}

/** Why a meeting cannot be proposed. */
export type ProposeMeetingCode =
  | 'PAIRING_NOT_OPEN'
  | 'INVALID'
  | 'TOO_SHORT'
  | 'IN_THE_PAST'
  | 'QUIET_HOURS'
  | 'OVER_LIMIT'
  | 'OVERLAP';

export interface MeetingProposal {
  organizerId: string;
  input: ProposeMeeting;
  /** Where the meeting stands in the operation's input. */
  path: string[];
}

/**
 * Inserts a proposed meeting, with the open agenda items of earlier meetings on its agenda. Called under the pairing's
 * advisory lock. A refusal leaves nothing written.
 */
export async function insertProposedMeeting(
  change: PairingChange,
  { organizerId, input, path }: MeetingProposal,
): Promise<Result<MeetingEntity, ProposeMeetingCode>> {
  const { unit, pairing, actorId } = change;
  const decision = decidePropose(pairing, unit.now, input, path);
  if (!decision.ok) return decision;
  const where = { startsAt: [...path, 'startsAt'], minutes: [...path, 'minutes'] };
  const limits = await checkMeetingTime(unit, { pairing, slot: input, except: null, path: where });
  if (limits.length > 0) return refuseAll(limits);
  if (await isSlotTaken(unit, [pairing.mentorId, pairing.menteeId], input))
    return refuse('OVERLAP', where.startsAt, 'meeting.overlap');
  const meeting = unit.em.create(MeetingEntity, { ...toMeetingRow(input, actorId), organizerId });
  unit.em.persist(meeting);
  recordMeetingEvent({ ...change, row: meeting }, 'MeetingProposed', {});
  await carryOverAgendaItems(unit, pairing, meeting);
  return accept(meeting);
}

/** Returns the columns of a new meeting, without its organizer. */
export function toMeetingRow(input: ProposeMeeting, actorId: string) {
  const { pairingId, kind, channel, startsAt, minutes, timeZone } = input;
  const place: PlaceShape | null = input.place ? { ...input.place, address: input.place.address ?? null } : null;
  return {
    id: newId(),
    pairingId,
    kind,
    channel,
    startsAt,
    minutes,
    timeZone,
    place,
    proposedById: actorId,
    createdById: actorId,
    status: 'PROPOSED' as const,
    purpose: input.purpose ?? null,
    joinUrl: input.joinUrl ?? null,
    idempotencyKey: input.idempotencyKey ?? null,
    startedAt: null,
    cancelReason: null,
    icsSequence: 0,
    version: 1,
  };
}
