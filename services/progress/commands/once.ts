import type { EntityName, FilterQuery } from '@mikro-orm/core';
import { badInput } from '../../shared/faults.js';
import type { Unit } from '../../shared/transact.js';

const longestKey = 200;

/**
 * What the same person already made with the same idempotency key; null the first time, or without a key. Two that run
 * at once wait for each other. Throws BAD_USER_INPUT for a key of over 200 characters.
 */
export async function lockOnce<Row extends object>(
  unit: Unit,
  entity: EntityName<Row>,
  whose: FilterQuery<Row>,
  key: string | null | undefined,
): Promise<Row | null> {
  if (!key) return null;
  if (key.length > longestKey) throw badInput('input.idempotencyKey', `At most ${longestKey} characters are allowed.`);
  await unit.em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`${JSON.stringify(whose)}${key}`]);
  return unit.em.findOne(entity, { ...(whose as object), idempotencyKey: key } as never);
}
