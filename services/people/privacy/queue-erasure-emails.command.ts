import { LockMode } from '@mikro-orm/core';
import { newToken, tokenDigest } from '../../shared/auth/one-time-token.js';
import type { Em } from '../../shared/database/orm.js';
import type { PeopleUnit } from '../operation.js';
import { PersonEntity } from '../profiles/person.entity.js';
import { isAwaitingConfirmation } from './data-request.domain.js';
import { DataRequestEntity } from './data-request.entity.js';

/** Puts the letter with this token into the queue, in the transaction of `em`. */
export type QueueErasureEmail = (em: Em, person: PersonEntity, token: string) => Promise<void>;

/** Writes to whoever asked to be erased; the token of a letter before is good no more. */
export async function queueErasureEmails(
  unit: PeopleUnit,
  requestIds: string[],
  post: QueueErasureEmail,
): Promise<void> {
  const lock = { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  for (const request of await unit.em.find(DataRequestEntity, { id: { $in: requestIds } }, lock)) {
    if (!isAwaitingConfirmation(request, unit.now)) continue;
    const token = newToken();
    request.tokenHash = tokenDigest(token);
    await post(unit.em, await unit.em.findOneOrFail(PersonEntity, request.personId), token);
  }
}
