import { LockMode } from '@mikro-orm/core';
import type { PairingsDueHandler } from '../operation.js';
import { PairingRequestEntity } from './pairing-request.entity.js';
import { decideRequest } from './request.domain.js';
import { recordRequestEvent } from './request.writes.js';

/**
 * Requests that waited for their time expire. One that was answered meanwhile stays as it is: answering does not take
 * its due row back, since the loop holds that row while it waits here for the request's.
 */
export const expireRequests: PairingsDueHandler = async (unit, subjects) => {
  const lock = { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  for (const request of await unit.em.find(PairingRequestEntity, { id: { $in: subjects } }, lock)) {
    const decision = decideRequest(request.status, 'EXPIRE', 'CLOCK');
    if (!decision.ok) continue;
    request.status = decision.value;
    recordRequestEvent(unit, 'RequestExpired', request, null);
  }
};
