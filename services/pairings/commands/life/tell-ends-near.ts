import type { DueHandler } from '../../../shared/jobs/due-loop.js';
import { endNearAt } from '../../domain/agreed-day.js';
import { decidePairing } from '../../domain/pairing.js';
import { findTimeZones } from '../../loaders/life/zones.js';
import { recordUnversionedEvent } from '../record-event.js';
import { tryLockPairings } from './free-pairings.js';

const kind = 'pairing.endNear';

/** The agreed end is 30 days away: said once for each end that was agreed on, to a pairing that will come to it. */
export const notifyEndNear: DueHandler = async (unit, subjects) => {
  const pairings = await tryLockPairings(unit, kind, subjects);
  const zones = await findTimeZones(
    unit.em,
    pairings.map(({ menteeId }) => menteeId),
  );
  for (const pairing of pairings) {
    const { endsOn } = pairing;
    if (endsOn === null || !decidePairing(pairing.status, 'BEGIN_CLOSURE', 'CLOCK').ok) continue;
    const near = endNearAt(endsOn, zones(pairing.menteeId));
    if (near > unit.now) unit.schedule(kind, pairing.id, near);
    else recordUnversionedEvent(unit, 'EndNear', pairing, { actorId: null, payload: { endsOn } });
  }
};
