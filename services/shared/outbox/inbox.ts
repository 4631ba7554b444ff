import type { StoredEvent } from '../bus/event.js';
import type { Em } from '../database/orm.js';

type Received = Pick<StoredEvent, 'eventId'>;

/**
 * Returns whether this database has handled an event already; the inbox makes handlers idempotent. The row is written
 * last, so that nothing is written before the handler has taken its locks: see `UnitOfWork.lockAggregate`.
 */
export async function wasHandled(em: Em, { eventId }: Received): Promise<boolean> {
  return (await em.execute<unknown[]>('select 1 from inbox where event_id = ?', [eventId])).length > 0;
}

/**
 * Records that an event was handled, in the transaction that handled it. Throws if a concurrent transaction recorded
 * it: this transaction then rolls back, and the redelivered event is found handled.
 */
export async function markHandled(em: Em, { eventId }: Received): Promise<void> {
  await em.execute('insert into inbox (event_id) values (?)', [eventId]);
}
