import type { PairingEventType } from '../../contracts/pairings-events.js';
import { updateClocks } from '../health/clock-stops.domain.js';
import { healthAt, nextHealthAt } from '../health/health.domain.js';
import { nudgeInstants } from '../health/nudges.domain.js';
import type { PairingsUnit } from '../operation.js';
import type { PairingEntity } from './pairing.entity.js';
import { recordUnversionedEvent } from './record-pairing-event.writes.js';

/**
 * Refreshes the health of a locked pairing after a change: stops or starts its clocks by its status, records
 * HealthChanged when its health changes, and schedules the next refresh. `event` is the type of the recorded event, if
 * any.
 */
export function refreshHealth(unit: PairingsUnit, pairing: PairingEntity, event?: PairingEventType): void {
  applyClocks(unit, pairing, event);
  recordHealthChange(unit, pairing);
  scheduleRefresh(unit, pairing, nextRefresh(pairing, unit.now));
}

/** Refreshes a new pairing, and schedules a refresh at once, which reads the programme's factors. */
export function refreshNewPairingHealth(unit: PairingsUnit, pairing: PairingEntity): void {
  applyClocks(unit, pairing);
  recordHealthChange(unit, pairing);
  scheduleRefresh(unit, pairing, unit.now);
}

function applyClocks({ now }: PairingsUnit, pairing: PairingEntity, event?: PairingEventType): void {
  const { stoppedAt, stops } = updateClocks(pairing.status, pairing, now);
  pairing.stoppedAt = stoppedAt;
  if (stops !== pairing.stops) pairing.stops = stops;
  if (pairing.status === 'EXPLORING') pairing.exploringSince ??= now;
  if (event === 'KeepingInTouch' || event === 'UpdatePosted') pairing.keptInTouchAt = now;
}

function recordHealthChange(unit: PairingsUnit, pairing: PairingEntity): void {
  const { health: before } = pairing.nudgeState;
  const health = healthAt(pairing, unit.now);
  if (health === before) return;
  pairing.nudgeState = { ...pairing.nudgeState, health };
  recordUnversionedEvent(unit, 'HealthChanged', pairing, { actorId: null, payload: { before, health } });
}

function nextRefresh(pairing: PairingEntity, now: Date): Date | null {
  const instants = [nextHealthAt(pairing, now), ...Object.values(nudgeInstants(pairing))].filter((at) => at !== null);
  return instants.length > 0 ? new Date(Math.min(...instants.map(Number))) : null;
}

/**
 * Schedules the next refresh, unless an earlier one is scheduled: that one schedules the next. So a message rewrites no
 * due row, and a transaction that holds the pairing never waits for a row that the due loop holds while it waits for
 * the pairing.
 */
function scheduleRefresh(unit: PairingsUnit, pairing: PairingEntity, next: Date | null): void {
  if (!next || (pairing.nextRefreshAt && pairing.nextRefreshAt <= next)) return;
  pairing.nextRefreshAt = next;
  unit.schedule('pairing.watch', pairing.id, next);
}
