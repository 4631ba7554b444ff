import { LockMode } from '@mikro-orm/core';
import type { PairingsUnit } from '../operation.js';
import { decidePairing } from '../pairing/pairing.domain.js';
import { PairingEntity } from '../pairing/pairing.entity.js';
import { recordPairingEvent } from '../pairing/pairing.writes.js';

/**
 * Ends what is still only proposed to somebody who takes no part any more, in one programme or in all. The events name
 * nobody as their actor.
 */
export async function closeProposals(
  unit: PairingsUnit,
  { personId, programId }: { personId: string; programId?: string },
): Promise<void> {
  const theirs = { $or: [{ mentorId: personId }, { menteeId: personId }], ...(programId && { programId }) };
  const lock = { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  for (const pairing of await unit.em.find(PairingEntity, { ...theirs, status: 'PROPOSED' }, lock)) {
    const decision = decidePairing(pairing.status, 'DECLINE_PROPOSAL', 'PARTY');
    if (!decision.ok) continue;
    Object.assign(pairing, { status: decision.value, endedAt: unit.now });
    recordPairingEvent(unit, 'PairingEnded', pairing, { actorId: null, payload: {} });
  }
}
