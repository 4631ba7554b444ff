import { LockMode } from '@mikro-orm/core';
import { sqlArray } from '../../shared/database/sql-array.js';
import type { PairingsDueKind, PairingsUnit } from '../operation.js';
import { PairingEntity } from './pairing.entity.js';

const known = 'select id from pairing where id = any(?::uuid[])';

/**
 * The pairings that are due for something, locked, in the order of their ids. One that somebody is changing at this
 * moment, or whose turn they have, is left out, and falls due again at once: whoever changes it may be waiting for its
 * due row, which the loop holds, so the loop never waits for a pairing.
 */
export async function tryLockPairings(
  unit: PairingsUnit,
  kind: PairingsDueKind,
  subjects: string[],
): Promise<PairingEntity[]> {
  const lock = { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE } as const;
  const turns = await unit.tryLockAggregates(subjects);
  const free = await unit.em.find(PairingEntity, { id: { $in: turns } }, lock);
  if (free.length === subjects.length) return free;
  const all = await unit.em.execute<{ id: string }[]>(known, [sqlArray(subjects)]);
  const busy = all.map(({ id }) => id).filter((id) => !free.some((pairing) => pairing.id === id));
  unit.scheduleAll(kind, busy, unit.now);
  return free;
}
