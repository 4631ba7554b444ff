import { LockMode } from '@mikro-orm/core';
import { newToken, tokenDigest } from '../../shared/auth/one-time-token.js';
import type { PeopleUnit } from '../operation.js';
import type { HandlerDeps } from '../people-feature.js';
import { PersonEntity } from '../profiles/person.entity.js';
import { isAwaitingConfirmation } from './data-request.domain.js';
import { erasureConfirmationEmail } from './data-request.email.js';
import { DataRequestEntity } from './data-request.entity.js';
import { erasureUrl } from './data-request-endpoints.js';

/** Queues the e-mails that confirm these erasures. Each has a new token, and earlier links stop working. */
export async function queueErasureEmails(
  unit: PeopleUnit,
  requestIds: string[],
  { queueEmail, publicUrl }: HandlerDeps,
): Promise<void> {
  const lock = { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  for (const request of await unit.em.find(DataRequestEntity, { id: { $in: requestIds } }, lock)) {
    if (!isAwaitingConfirmation(request, unit.now)) continue;
    const token = newToken();
    request.tokenHash = tokenDigest(token);
    const person = await unit.em.findOneOrFail(PersonEntity, request.personId);
    await queueEmail(erasureConfirmationEmail(person, erasureUrl(publicUrl, token)), unit.em);
  }
}
