import { findTimeZone } from '../facts/time-zone.loaders.js';
import type { PairingsUnit } from '../operation.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { endNearAt, startOfDay } from './agreed-day.domain.js';

/**
 * Lets the agreed end of a pairing fall due, and that it is near, in place of what was agreed before; nothing where
 * nothing was agreed. An end that is near already when it is agreed needs no telling.
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
