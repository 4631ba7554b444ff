import type { PairingEventType } from '../../contracts/pairings-events.js';
import { updateClocks } from '../health/clock-stops.domain.js';
import { healthAt, nextHealthAt } from '../health/health.domain.js';
import { nudgeInstants } from '../health/nudges.domain.js';
import type { PairingsUnit } from '../operation.js';
import type { PairingEntity } from './pairing.entity.js';
import { recordUnversionedEvent } from './record-pairing-event.writes.js';

/** The kind of due row by which a pairing is looked at again. */
export const healthRefreshDue = 'pairing.watch';

/**
 * After whatever changed a pairing, under its lock: its clocks stop or run on with its status, a health that is another
 * is told, and the next look is scheduled for when something will be due. `happened` names the event, if there was one.
 */
export function refreshHealth(unit: PairingsUnit, pairing: PairingEntity, happened?: PairingEventType): void {
  keepClocks(unit, pairing, happened);
  tellHealth(unit, pairing);
  watchUntil(unit, pairing, nextLook(pairing, unit.now));
}

/** The programme's factors are read by the first look, which therefore comes at once. */
export function refreshNewPairingHealth(unit: PairingsUnit, pairing: PairingEntity): void {
  keepClocks(unit, pairing);
  tellHealth(unit, pairing);
  watchUntil(unit, pairing, unit.now);
}

function keepClocks({ now }: PairingsUnit, pairing: PairingEntity, happened?: PairingEventType): void {
  const { stoppedAt, stops } = updateClocks(pairing.status, pairing, now);
  pairing.stoppedAt = stoppedAt;
  if (stops !== pairing.stops) pairing.stops = stops;
  if (pairing.status === 'EXPLORING') pairing.exploringSince ??= now;
  if (happened === 'KeepingInTouch' || happened === 'UpdatePosted') pairing.keptInTouchAt = now;
}

function tellHealth(unit: PairingsUnit, pairing: PairingEntity): void {
  const { health: before } = pairing.told;
  const health = healthAt(pairing, unit.now);
  if (health === before) return;
  pairing.told = { ...pairing.told, health };
  recordUnversionedEvent(unit, 'HealthChanged', pairing, { actorId: null, payload: { before, health } });
}

function nextLook(pairing: PairingEntity, now: Date): Date | null {
  const instants = [nextHealthAt(pairing, now), ...Object.values(nudgeInstants(pairing))].filter((at) => at !== null);
  return instants.length > 0 ? new Date(Math.min(...instants.map(Number))) : null;
}

/**
 * A look that comes sooner stays: it finds nothing to do and schedules the next one. So a message moves no due row, and
 * nobody who holds the pairing ever waits for a row that the due loop has taken while it waits for the pairing.
 */
function watchUntil(unit: PairingsUnit, pairing: PairingEntity, next: Date | null): void {
  if (!next || (pairing.watchedAt && pairing.watchedAt <= next)) return;
  pairing.watchedAt = next;
  unit.schedule(healthRefreshDue, pairing.id, next);
}
