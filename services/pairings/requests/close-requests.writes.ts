import { LockMode } from '@mikro-orm/core';
import type { PairingsUnit } from '../operation.js';
import { PairingRequestEntity } from './pairing-request.entity.js';
import { decideRequest, openRequestStatuses } from './request.domain.js';
import { recordRequestEvent } from './request.writes.js';

/**
 * Closes the open requests of a person who left, in one programme or in all: requests to them are declined, their own
 * are withdrawn. The events have no actor. The caller has called `lockPersonAggregates`.
 */
export async function closeRequests(
  unit: PairingsUnit,
  { personId, programId }: { personId: string; programId?: string },
): Promise<void> {
  const theirs = { $or: [{ fromId: personId }, { toId: personId }], ...(programId && { programId }) };
  const open = { ...theirs, status: { $in: [...openRequestStatuses] } };
  const lock = { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  for (const request of await unit.em.find(PairingRequestEntity, open, lock)) {
    const asked = request.toId === personId;
    const decision = decideRequest(request.status, asked ? 'DECLINE' : 'WITHDRAW', asked ? 'MENTOR' : 'MENTEE');
    if (!decision.ok) continue;
    request.status = decision.value;
    recordRequestEvent(unit, asked ? 'RequestDeclined' : 'RequestWithdrawn', request, null);
  }
}
