import type { EntityName, FilterQuery } from '@mikro-orm/core';
import { checkText } from '../../shared/checks.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import type { ProgressUnit } from '../operation.js';

interface Once<Row extends object> {
  entity: EntityName<Row>;
  /** The rows among which a key is unique: those of one person. */
  scope: FilterQuery<Row>;
  key: string | null | undefined;
  /** The input object that holds `idempotencyKey`. */
  path?: string[];
}

/**
 * Creates a row once for each idempotency key: with a key that was used before, returns the row that it created. Two calls
 * with the same key run one after the other. Refuses INVALID for a key that is empty or longer than 200 characters.
 */
export async function createOnce<Row extends object, Code extends string>(
  unit: ProgressUnit,
  once: Once<Row>,
  create: () => Promise<Result<Row, Code>>,
): Promise<Result<Row, Code | 'INVALID'>> {
  const invalid = checkText([...(once.path ?? ['input']), 'idempotencyKey'], once.key, { max: 200 });
  if (invalid.length > 0) return refuseAll(invalid);
  const existing = await findByIdempotencyKey(unit, once);
  return existing ? accept(existing) : create();
}

async function findByIdempotencyKey<Row extends object>(
  unit: ProgressUnit,
  { entity, scope, key }: Once<Row>,
): Promise<Row | null> {
  if (!key) return null;
  await unit.lockAggregate(`${JSON.stringify(scope)}${key}`);
  // Every Row that takes a key has the column; MikroORM's filter type cannot tell so for a type parameter.
  return unit.em.findOne(entity, { $and: [scope, { idempotencyKey: key }] } as FilterQuery<NoInfer<Row>>);
}
