import type { PairingStatusName } from '../../contracts/pairings-events.js';
import { decidePairing, isOpenPairing } from '../pairing/pairing.domain.js';

/**
 * The status of a pairing after one of its parties was erased: a proposed one is declined, another one closes early.
 * Null for a pairing that has ended.
 */
export function statusAfterDeparture(status: PairingStatusName): PairingStatusName | null {
  if (!isOpenPairing(status)) return null;
  const closing = decidePairing(status, 'BEGIN_CLOSURE', 'CLOCK');
  const ended =
    status === 'PROPOSED'
      ? decidePairing(status, 'DECLINE_PROPOSAL', 'PARTY')
      : decidePairing(closing.ok ? closing.value : status, 'END_EARLY', 'CLOCK');
  return ended.ok ? ended.value : null;
}
