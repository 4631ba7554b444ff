import { LockMode } from '@mikro-orm/core';
import type { PairingsDueHandler } from '../operation.js';
import { PairingRequestEntity } from './pairing-request.entity.js';
import { decideRequest, shouldRemind } from './request.domain.js';
import { pairOfRequest, recordRequestEvent } from './request.writes.js';

const lock = { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE } as const;

/**
 * Expires requests that nobody answered in time. An answered request is left as it is: answering does not unschedule the
 * expiry, because the due loop holds that row while it waits here for the request.
 */
export const expireRequests: PairingsDueHandler = async (unit, subjects) => {
  for (const request of await unit.em.find(PairingRequestEntity, { id: { $in: subjects } }, lock)) {
    const decision = decideRequest(request.status, 'EXPIRE', 'CLOCK');
    if (!decision.ok) continue;
    request.status = decision.value;
    recordRequestEvent(unit, 'RequestExpired', request, null);
  }
};

/**
 * Records `RequestWaiting` for requests that wait for their mentor's answer; people then sends the mentor an e-mail. Once
 * a request.
 */
export const remindRequests: PairingsDueHandler = async (unit, subjects) => {
  for (const request of await unit.em.find(PairingRequestEntity, { id: { $in: subjects } }, lock)) {
    if (!shouldRemind(request)) continue;
    request.remindedAt = unit.now;
    const payload = { requestId: request.id, ...pairOfRequest(request) };
    unit.record({ type: 'RequestWaiting', streams: [request.toId], actorId: null, payload });
  }
};
