import { newId } from '../../shared/id.js';
import { requireViewer } from '../../shared/operation.js';
import { accept, type Result, refuse, refuseAll } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { type ChannelName, decidePropose, type MeetingKindName, type NewMeeting } from '../domain/meeting.js';
import { MeetingEntity, type PlaceShape } from '../entities/meeting.entity.js';
import type { PairingFactEntity } from '../entities/pairing-fact.entity.js';
import { decideFresh, findOwnPairing, streamsOf } from './find-pairing.js';
import { isTaken } from './meeting-slots.js';
import { checkOnce, lockOnce } from './once.js';

export interface ProposeMeeting extends NewMeeting {
  pairingId: string;
  kind: MeetingKindName;
  channel: ChannelName;
  place?: { name: string; address?: string | null; neutral: boolean; calm: boolean; comfortable: boolean } | null;
  idempotencyKey?: string | null | undefined;
}

type Code = 'NOT_FOUND' | 'PAIRING_NOT_OPEN' | 'INVALID' | 'TOO_SHORT' | 'IN_THE_PAST' | 'OVERLAP';

/**
 * Either party proposes a meeting, which the other confirms. The same idempotency key answers the meeting that it made
 * the first time. Refuses NOT_FOUND, PAIRING_NOT_OPEN, INVALID, TOO_SHORT, IN_THE_PAST, OVERLAP.
 */
export async function proposeMeeting(
  context: ProgressContext,
  input: ProposeMeeting,
): Promise<Result<MeetingEntity, Code>> {
  const found = await findOwnPairing(context, input.pairingId, ['input', 'pairingId']);
  if (!found.ok) return found;
  const invalid = checkOnce(input.idempotencyKey);
  if (invalid.length > 0) return refuseAll(invalid);
  return decideFresh(context, found.value, (pairing) => propose(context, input, pairing));
}

function propose(
  context: ProgressContext,
  input: ProposeMeeting,
  pairing: PairingFactEntity,
): Promise<Result<MeetingEntity, Code>> {
  const { personId } = requireViewer(context);
  return context.transact(async (unit) => {
    const before = await lockOnce(unit, MeetingEntity, { organizerId: personId }, input.idempotencyKey);
    if (before) return accept(before);
    const decision = decidePropose(pairing, unit.now, input);
    if (!decision.ok) return decision;
    if (await isTaken(unit, [pairing.mentorId, pairing.menteeId], input))
      return refuse('OVERLAP', ['input', 'startsAt'], 'meeting.overlap');
    const meeting = unit.em.create(MeetingEntity, rowOf(input, personId));
    unit.em.persist(meeting);
    const payload = { meetingId: meeting.id, pairingId: pairing.pairingId };
    unit.record({ type: 'MeetingProposed', streams: streamsOf(pairing), actorId: personId, payload });
    return accept(meeting);
  });
}

function rowOf(input: ProposeMeeting, organizerId: string) {
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
    organizerId,
    proposedById: organizerId,
    status: 'PROPOSED' as const,
    purpose: input.purpose ?? null,
    joinUrl: input.joinUrl ?? null,
    idempotencyKey: input.idempotencyKey ?? null,
    cancelReason: null,
    icsSequence: 0,
    version: 1,
  };
}
