import { LockMode } from '@mikro-orm/core';
import type { PairingEventType, PairingStatusName, PairingsEvents } from '../../contracts/pairings-events.js';
import { accept, type Result, refuse } from '../../shared/result.js';
import type { Unit } from '../../shared/transact.js';
import { decidePairing, type PairingAction } from '../domain/pairing.js';
import { PairingEntity } from '../entities/pairing.entity.js';
import { recordAsIs } from './record-event.js';

/** Codes with which a pairing refuses an action. */
export type PairingCode = 'NOT_FOUND' | 'PAIRING_NOT_OPEN' | 'WRONG_STATUS';

/** What finds a pairing for its two parties alone. */
export const partyOfPairing = (id: string, personId: string) => ({
  id,
  $or: [{ mentorId: personId }, { menteeId: personId }],
});

/**
 * Locks a pairing and decides whether one of its parties may do this now; nothing is changed yet. Its events are in the
 * outbox in the order in which it was changed. Refuses NOT_FOUND to anybody else.
 */
export async function lockPairing(
  unit: Unit,
  { id, action, personId }: { id: string; action: PairingAction; personId: string },
): Promise<Result<{ pairing: PairingEntity; next: PairingStatusName }, PairingCode>> {
  await unit.takeTurn(id);
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  const pairing = await unit.em.findOne(PairingEntity, partyOfPairing(id, personId), lock);
  if (!pairing) return refuse('NOT_FOUND', 'pairingId', 'pairing.notFound');
  const decision = decidePairing(pairing.status, action, 'PARTY');
  return decision.ok ? accept({ pairing, next: decision.value }) : decision;
}

/** Raises the version, and records what happened in a pairing, for its two parties. `actorId` is null for the clock. */
export function recordPairing<Type extends PairingEventType>(
  unit: Unit,
  type: Type,
  pairing: PairingEntity,
  happened: { actorId: string | null; payload: Omit<PairingsEvents[Type], 'pairing'> },
): void {
  pairing.version += 1;
  recordAsIs(unit, type, pairing, happened);
}

/** Records the first event of a pairing, whose version stays 1. */
export function recordBeginning(
  unit: Unit,
  type: 'PairingProposed' | 'PairingStarted',
  pairing: PairingEntity,
  actorId: string,
): void {
  recordAsIs(unit, type, pairing, { actorId, payload: {} });
}
