import { LockMode } from '@mikro-orm/core';
import type { PairingsEvents } from '../../contracts/pairings-events.js';
import type { PairingsDueHandler } from '../operation.js';
import { PairingRequestEntity } from './pairing-request.entity.js';
import { shouldRemind } from './request.domain.js';
import { pairOfRequest } from './request.writes.js';

/**
 * Tells of requests that have waited long: people, who knows addresses, writes to the mentor. Once a request, and only
 * while it is for the mentor to answer; whoever asked or answered meanwhile is not reminded.
 */
export const remindRequests: PairingsDueHandler = async (unit, subjects) => {
  const lock = { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  for (const request of await unit.em.find(PairingRequestEntity, { id: { $in: subjects } }, lock)) {
    if (!shouldRemind(request)) continue;
    request.remindedAt = unit.now;
    const payload = { requestId: request.id, ...pairOfRequest(request) } satisfies PairingsEvents['RequestWaiting'];
    unit.record({ type: 'RequestWaiting', streams: [request.toId], actorId: null, payload });
  }
};
