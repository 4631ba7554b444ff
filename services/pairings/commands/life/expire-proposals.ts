import type { DueHandler } from '../../../shared/jobs/due-loop.js';
import { decidePairing } from '../../domain/pairing.js';
import { recordPairingEvent } from '../lock-pairing.js';
import { tryLockPairings } from './free-pairings.js';

/** What was proposed, and not answered by both in time, ends; it holds no place any more. */
export const expireProposals: DueHandler = async (unit, subjects) => {
  for (const pairing of await tryLockPairings(unit, 'proposal.expire', subjects)) {
    const decision = decidePairing(pairing.status, 'EXPIRE_PROPOSAL', 'CLOCK');
    if (!decision.ok) continue;
    Object.assign(pairing, { status: decision.value, endedAt: unit.now });
    recordPairingEvent(unit, 'PairingEnded', pairing, { actorId: null, payload: {} });
  }
};
