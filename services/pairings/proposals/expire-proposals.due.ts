import type { PairingsDueHandler } from '../operation.js';
import { decidePairing } from '../pairing/pairing.domain.js';
import { recordPairingEvent } from '../pairing/pairing.writes.js';
import { tryLockPairings } from '../pairing/try-lock-pairings.writes.js';

/** Ends proposed pairings that were not accepted by both in time, which frees the mentor's place. */
export const expireProposals: PairingsDueHandler = async (unit, subjects) => {
  for (const pairing of await tryLockPairings(unit, 'proposal.expire', subjects)) {
    const decision = decidePairing(pairing.status, 'EXPIRE_PROPOSAL', 'CLOCK');
    if (!decision.ok) continue;
    Object.assign(pairing, { status: decision.value, endedAt: unit.now });
    recordPairingEvent(unit, 'PairingEnded', pairing, { actorId: null, payload: {} });
  }
};
