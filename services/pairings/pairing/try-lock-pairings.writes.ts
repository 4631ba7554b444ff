import { LockMode } from '@mikro-orm/core';
import { sqlArray } from '../../shared/database/sql-array.js';
import type { PairingsDueKind, PairingsUnit } from '../operation.js';
import { PairingEntity } from './pairing.entity.js';

const existingSql = 'select id from pairing where id = any(?::uuid[])';

/**
 * Locks due pairings without waiting, in the order of their ids. Pairings that another transaction holds are left out
 * and rescheduled at once: that transaction may be waiting for the due row that the loop holds, so the loop must not
 * wait for the pairing.
 */
export async function tryLockPairings(
  unit: PairingsUnit,
  kind: PairingsDueKind,
  subjects: string[],
): Promise<PairingEntity[]> {
  const lock = { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE } as const;
  const locked = await unit.tryLockAggregates(subjects);
  const free = await unit.em.find(PairingEntity, { id: { $in: locked } }, lock);
  if (free.length === subjects.length) return free;
  const all = await unit.em.execute<{ id: string }[]>(existingSql, [sqlArray(subjects)]);
  const busy = all.map(({ id }) => id).filter((id) => !free.some((pairing) => pairing.id === id));
  unit.scheduleAll(kind, busy, unit.now);
  return free;
}
