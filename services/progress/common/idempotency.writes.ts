import type { EntityName, FilterQuery } from '@mikro-orm/core';
import { checkText, type Invalid } from '../../shared/checks.js';
import type { ProgressUnit } from '../operation.js';

/** A key of 1 to 200 characters, or none. */
export function checkIdempotencyKey(key: string | null | undefined, path: string[] = ['input']): Invalid[] {
  return checkText([...path, 'idempotencyKey'], key, { max: 200 });
}

/**
 * What the same person already made with the same idempotency key; null the first time, or without a key. Two that run
 * at once wait for each other.
 */
export async function findByIdempotencyKey<Row extends object>(
  unit: ProgressUnit,
  entity: EntityName<Row>,
  whose: FilterQuery<Row>,
  key: string | null | undefined,
): Promise<Row | null> {
  if (!key) return null;
  await unit.em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`${JSON.stringify(whose)}${key}`]);
  // Every Row that takes a key has the column; MikroORM's filter type cannot tell so for a type parameter.
  return unit.em.findOne(entity, { $and: [whose, { idempotencyKey: key }] } as FilterQuery<NoInfer<Row>>);
}
