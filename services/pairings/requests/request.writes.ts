import { LockMode } from '@mikro-orm/core';
import type { PairingsEvents } from '../../contracts/pairings-events.js';
import { accept, type Result } from '../../shared/result.js';
import { recordEventWithActivity } from '../activity/record-activity.writes.js';
import type { CandidatePair } from '../facts/candidate-pair.domain.js';
import type { PairingsUnit } from '../operation.js';
import { toPairingFacts } from '../pairing/pairing.domain.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { refuse } from '../refusals.js';
import { PairingRequestEntity } from './pairing-request.entity.js';
import { decideRequest, type RequestAction, type RequestActor, type RequestStatusName } from './request.domain.js';

/** Codes with which a request refuses an action. */
export type RequestCode = 'NOT_FOUND' | 'REQUEST_CLOSED' | 'WRONG_STATUS';

/** What the request is about, as decisions about two people take it. */
export const pairOfRequest = ({ programId, toId, fromId }: PairingRequestEntity): CandidatePair => ({
  programId,
  mentorId: toId,
  menteeId: fromId,
});

/** What finds a request for its two parties alone. */
export const requestPartyFilter = (id: string, personId: string) => ({
  id,
  $or: [{ fromId: personId }, { toId: personId }],
});

/** A locked request, and the status that it comes to. */
export interface RequestTransition {
  request: PairingRequestEntity;
  next: RequestStatusName;
}

/**
 * Locks a request and decides where one of its parties may move it; nothing is changed yet. Refuses NOT_FOUND to anybody
 * else. Lock order everywhere: the mentor's places, the request, the pairing.
 */
export async function lockRequest(
  unit: PairingsUnit,
  { id, action, personId }: { id: string; action: RequestAction; personId: string },
): Promise<Result<RequestTransition, RequestCode>> {
  await unit.lockAggregate(id);
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  const request = await unit.em.findOne(PairingRequestEntity, requestPartyFilter(id, personId), lock);
  if (!request) return refuse('NOT_FOUND', 'id', 'request.notFound');
  const actor: RequestActor = request.toId === personId ? 'MENTOR' : 'MENTEE';
  const decision = decideRequest(request.status, action, actor);
  return decision.ok ? accept({ request, next: decision.value }) : decision;
}

type RequestEvent = {
  [Type in keyof PairingsEvents]: PairingsEvents[Type] extends { requestId: string; mentorId: string } ? Type : never;
}[keyof PairingsEvents];

/** Records what happened to a request, for its two parties. */
export function recordRequestEvent(
  unit: PairingsUnit,
  type: RequestEvent,
  request: PairingRequestEntity,
  actorId: string | null,
): void {
  const { mentorId, menteeId } = pairOfRequest(request);
  const payload = { requestId: request.id, ...pairOfRequest(request) } satisfies PairingsEvents[RequestEvent];
  const about = { ...pairOfRequest(request), requestId: request.id, pairingId: null };
  recordEventWithActivity<RequestEvent>(unit, {
    type,
    streams: [request.id, mentorId, menteeId],
    actorId,
    payload,
    about,
  });
}

/** Its lines so far are the pairing's, too: the mentee's request is how it began. */
const handOver = 'update activity set pairing_id = ? where request_id = ?';

/** Records that a request became a pairing, in whose feed its lines are from now on. */
export async function recordRequestAccepted(
  unit: PairingsUnit,
  request: PairingRequestEntity,
  pairing: PairingEntity,
): Promise<void> {
  const { programId, mentorId, menteeId } = pairing;
  await unit.em.execute(handOver, [pairing.id, request.id]);
  recordEventWithActivity(unit, {
    type: 'RequestAccepted',
    streams: [pairing.id, request.id, mentorId, menteeId],
    actorId: mentorId,
    payload: { requestId: request.id, pairing: toPairingFacts(pairing) },
    about: { programId, pairingId: pairing.id, requestId: request.id, mentorId, menteeId },
  });
}
