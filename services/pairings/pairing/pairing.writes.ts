import { LockMode } from '@mikro-orm/core';
import type { PairingEventType, PairingsEvents } from '../../contracts/pairings-events.js';
import type { PairingsUnit } from '../operation.js';
import { PairingEntity } from './pairing.entity.js';
import { recordUnversionedEvent } from './record-pairing-event.writes.js';
import { refreshHealth, refreshNewPairingHealth } from './refresh-health.writes.js';

/** Locks pairings for the clock and for events of other services, in the order of their ids. Unknown ids are left out. */
export async function lockPairings(unit: PairingsUnit, ids: string[]): Promise<PairingEntity[]> {
  for (const id of ids.toSorted()) await unit.lockAggregate(id);
  const lock = { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  return unit.em.find(PairingEntity, { id: { $in: ids } }, lock);
}

/**
 * Raises the version of a pairing, records an event for its parties, and refreshes its health and its next due time.
 * `actorId` is null for the clock.
 */
export function recordPairingEvent<Type extends PairingEventType>(
  unit: PairingsUnit,
  type: Type,
  pairing: PairingEntity,
  event: { actorId: string | null; payload: Omit<PairingsEvents[Type], 'pairing'> },
): void {
  pairing.version += 1;
  recordUnversionedEvent(unit, type, pairing, event);
  refreshHealth(unit, pairing, type);
}

/** Records the first event of a pairing, whose version stays 1. */
export function recordPairingCreated(
  unit: PairingsUnit,
  type: 'PairingProposed' | 'PairingStarted',
  pairing: PairingEntity,
  actorId: string,
): void {
  recordUnversionedEvent<'PairingProposed' | 'PairingStarted'>(unit, type, pairing, { actorId, payload: {} });
  refreshNewPairingHealth(unit, pairing);
}
