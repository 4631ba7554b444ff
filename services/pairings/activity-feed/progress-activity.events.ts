import type { ProgressEvents } from '../../contracts/progress-events.js';
import type { EventHandler } from '../../shared/runtime/event-handlers.js';
import { mapProgressEvent, mappedProgressEvents } from '../activity/progress-activity-mapping.domain.js';
import { recordActivity } from '../activity/record-activity.writes.js';
import { PairingEntity } from '../pairing/pairing.entity.js';
import { pairingActivitySubject } from '../pairing/record-pairing-event.writes.js';

/** Writes the line that an event of progress gives its pairing's feed, if any, at the event's own instant. */
const tell: EventHandler = async (unit, event) => {
  const payload = event.payload as ProgressEvents['GoalSet'];
  const told = mapProgressEvent(event.type as 'GoalSet', payload);
  if (!told) return;
  await unit.lockAggregate(payload.pairingId);
  const pairing = await unit.em.findOne(PairingEntity, payload.pairingId);
  if (pairing) recordActivity(unit, told, event, pairingActivitySubject(pairing));
};

/** What the feed does with each of progress's events that may give a line. */
export const progressActivityHandlers: Record<string, EventHandler> = Object.fromEntries(
  mappedProgressEvents.map((type) => [type, tell]),
);
