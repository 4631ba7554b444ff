import type { ProgressEvents } from '../../contracts/progress-events.js';
import type { UnitOfWork } from '../../shared/outbox/unit-of-work.js';
import type { ArrivedEvent, EventHandlers } from '../../shared/runtime/event-handlers.js';
import { mapProgressEvent, mappedProgressEvents } from '../activity/progress-activity-mapping.domain.js';
import { recordActivity } from '../activity/record-activity.writes.js';
import { PairingEntity } from '../pairing/pairing.entity.js';
import { pairingActivitySubject } from '../pairing/record-pairing-event.writes.js';

/** Writes the activity of an event of progress to its pairing's feed, at the event's own instant. */
async function recordProgressActivity(
  unit: UnitOfWork,
  event: ArrivedEvent<ProgressEvents, (typeof mappedProgressEvents)[number]>,
): Promise<void> {
  const entry = mapProgressEvent(event.type, event.payload);
  if (!entry) return;
  const { pairingId } = event.payload;
  await unit.lockAggregate(pairingId);
  const pairing = await unit.em.findOne(PairingEntity, pairingId);
  if (pairing) recordActivity(unit, entry, event, pairingActivitySubject(pairing));
}

/** Handlers of all events of progress that may give an activity. */
export const progressActivityHandlers: EventHandlers<ProgressEvents> = Object.fromEntries(
  mappedProgressEvents.map((type) => [type, recordProgressActivity]),
);
