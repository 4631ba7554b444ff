import { findTimeZone } from '../facts/time-zone.loaders.js';
import type { PairingsUnit } from '../operation.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { endNearAt, startOfDay } from './agreed-day.domain.js';

/**
 * Schedules the agreed end of a pairing and the notice 30 days before, in place of those of an earlier agreement. An
 * end within 30 days has no notice.
 */
export async function scheduleAgreedEnd(unit: PairingsUnit, { id, endsOn, menteeId }: PairingEntity): Promise<void> {
  unit.unschedule('pairing.end', id);
  unit.unschedule('pairing.endNear', id);
  if (endsOn === null) return;
  const zone = await findTimeZone(unit.em, menteeId);
  unit.schedule('pairing.end', id, startOfDay(endsOn, zone));
  const near = endNearAt(endsOn, zone);
  if (near > unit.now) unit.schedule('pairing.endNear', id, near);
}
