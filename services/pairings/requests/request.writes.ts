import { LockMode } from '@mikro-orm/core';
import type { PairingsEvents } from '../../contracts/pairings-events.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Refusal, type Result, refuseAll } from '../../shared/result.js';
import { recordEventWithActivity } from '../activity/record-activity.writes.js';
import type { CandidatePair } from '../facts/candidate-pair.domain.js';
import type { PairingsOperation, PairingsUnit } from '../operation.js';
import { toPairingFacts } from '../pairing/pairing.domain.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { refuse } from '../refusals.js';
import { PairingRequestEntity } from './pairing-request.entity.js';
import {
  decideRequest,
  type RequestAction,
  type RequestActor,
  type RequestRefusal,
  type RequestStatusName,
} from './request.domain.js';

/** The mentee and the mentor of a request, as decisions about two people take them. */
export const pairOfRequest = ({ programId, toId, fromId }: PairingRequestEntity): CandidatePair => ({
  programId,
  mentorId: toId,
  menteeId: fromId,
});

/** What a party does with a request, and what comes before the request's lock. */
export interface RequestStep<InputCode extends string> {
  id: string;
  action: RequestAction;
  /** What is wrong with the input alone. Refused before the transaction. */
  invalid?: Refusal<InputCode>[];
  /** Takes locks that come before the request's, for example a mentor's places. */
  lockFirst?: (unit: PairingsUnit) => Promise<void>;
}

/** A locked request on which a party may take the step. Nothing has changed yet. */
export interface RequestChange {
  unit: PairingsUnit;
  request: PairingRequestEntity;
  /** The status after the action, to be set by the command. */
  next: RequestStatusName;
  actorId: string;
}

/**
 * Runs a command of a request's party in one transaction: locks the request, decides whether the action is possible, and
 * lets `change` do it. Lock order everywhere: the mentor's places, the request, the pairing.
 */
export async function changeRequest<Value, Code extends string, InputCode extends string = never>(
  operation: PairingsOperation,
  { id, action, invalid = [], lockFirst }: RequestStep<InputCode>,
  change: (locked: RequestChange) => Promise<Result<Value, Code>>,
): Promise<Result<Value, Code | InputCode | RequestRefusal>> {
  const { personId: actorId } = requireViewer(operation);
  if (invalid.length > 0) return refuseAll(invalid);
  return operation.transact(async (unit) => {
    await lockFirst?.(unit);
    await unit.lockAggregate(id);
    const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
    const request = await unit.em.findOne(PairingRequestEntity, partyFilter(id, actorId), lock);
    if (!request) return refuse('NOT_FOUND', 'id', 'request.notFound');
    const actor: RequestActor = request.toId === actorId ? 'MENTOR' : 'MENTEE';
    const decision = decideRequest(request.status, action, actor);
    if (!decision.ok) return decision;
    return change({ unit, request, next: decision.value, actorId });
  });
}

/** A request that the viewer sent or received, not locked. */
export async function findPartyRequest(
  operation: PairingsOperation,
  id: string,
): Promise<Result<PairingRequestEntity, 'NOT_FOUND'>> {
  const { personId } = requireViewer(operation);
  const request = await operation.em.findOne(PairingRequestEntity, partyFilter(id, personId));
  return request ? accept(request) : refuse('NOT_FOUND', 'id', 'request.notFound');
}

const partyFilter = (id: string, personId: string) => ({ id, $or: [{ fromId: personId }, { toId: personId }] });

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
