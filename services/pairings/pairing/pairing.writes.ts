import { LockMode } from '@mikro-orm/core';
import type { PairingEventType, PairingStatusName, PairingsEvents } from '../../contracts/pairings-events.js';
import { accept, type Result } from '../../shared/result.js';
import type { PairingsUnit } from '../operation.js';
import { refuse } from '../refusals.js';
import { decidePairing, type PairingAction, type PairingRefusal } from './pairing.domain.js';
import { PairingEntity } from './pairing.entity.js';
import { recordUnversionedEvent } from './record-pairing-event.writes.js';
import { refreshHealth, refreshNewPairingHealth } from './refresh-health.writes.js';

/** Codes with which a pairing refuses an action. */
export type PairingCode = PairingRefusal;

/** What finds a pairing for its two parties alone. */
export const pairingPartyFilter = (id: string, personId: string) => ({
  id,
  $or: [{ mentorId: personId }, { menteeId: personId }],
});

/**
 * Locks a pairing and decides whether one of its parties may do this now; nothing is changed yet. Its events are in the
 * outbox in the order in which it was changed. Refuses NOT_FOUND to anybody else.
 */
export async function lockPairing(
  unit: PairingsUnit,
  { id, action, personId }: { id: string; action: PairingAction; personId: string },
): Promise<Result<{ pairing: PairingEntity; next: PairingStatusName }, PairingCode>> {
  await unit.lockAggregate(id);
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  const pairing = await unit.em.findOne(PairingEntity, pairingPartyFilter(id, personId), lock);
  if (!pairing) return refuse('NOT_FOUND', 'pairingId', 'pairing.notFound');
  const decision = decidePairing(pairing.status, action, 'PARTY');
  return decision.ok ? accept({ pairing, next: decision.value }) : decision;
}

/**
 * Locks pairings for what falls due or what others tell, in one order for everybody; those that do not exist are left
 * out.
 */
export async function lockPairings(unit: PairingsUnit, ids: string[]): Promise<PairingEntity[]> {
  for (const id of ids.toSorted()) await unit.lockAggregate(id);
  const lock = { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  return unit.em.find(PairingEntity, { id: { $in: ids } }, lock);
}

/**
 * Raises the version, and records what happened in a pairing, for its two parties; its health and what falls due follow.
 * `actorId` is null for the clock.
 */
export function recordPairingEvent<Type extends PairingEventType>(
  unit: PairingsUnit,
  type: Type,
  pairing: PairingEntity,
  happened: { actorId: string | null; payload: Omit<PairingsEvents[Type], 'pairing'> },
): void {
  pairing.version += 1;
  recordUnversionedEvent(unit, type, pairing, happened);
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
