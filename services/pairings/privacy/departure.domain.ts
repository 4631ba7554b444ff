import type { PairingStatusName } from '../../contracts/pairings-events.js';
import { decidePairing, isOpenPairing } from '../pairing/pairing.domain.js';

/**
 * How a pairing ends when one of the two is erased: what was only proposed is turned down, what was begun goes through
 * CLOSING as any other does. Null for one that has ended already.
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
