import { createHash, randomBytes } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import type { Em } from '../../shared/orm.js';
import type { Unit } from '../../shared/transact.js';
import { awaitsConfirmation } from '../domain/data-request.js';
import { DataRequestEntity } from '../entities/data-request.entity.js';
import { PersonEntity } from '../entities/person.entity.js';

/** Puts the letter with this token into the queue, in the transaction of `em`. */
export type PostErasureLetter = (em: Em, person: PersonEntity, token: string) => Promise<void>;

/** The digest by which a token is found: the token itself is in the letter alone. */
export const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Writes to whoever asked to be erased; the token of a letter before is good no more. */
export async function writeErasureLetters(unit: Unit, requestIds: string[], post: PostErasureLetter): Promise<void> {
  const lock = { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  for (const request of await unit.em.find(DataRequestEntity, { id: { $in: requestIds } }, lock)) {
    if (!awaitsConfirmation(request, unit.now)) continue;
    const token = randomBytes(32).toString('base64url');
    request.tokenHash = digestOf(token);
    await post(unit.em, await unit.em.findOneOrFail(PersonEntity, request.personId), token);
  }
}
