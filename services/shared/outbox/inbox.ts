import type { StoredEvent } from '../bus/event.js';
import type { Em } from '../database/orm.js';

type Received = Pick<StoredEvent, 'eventId'>;

/**
 * Whether this database has handled an event already. Asked first and kept last, so that nothing is written before the
 * handler has taken its turns: see `Unit.takeTurn`.
 */
export async function wasHandled(em: Em, { eventId }: Received): Promise<boolean> {
  return (await em.execute<unknown[]>('select 1 from inbox where event_id = ?', [eventId])).length > 0;
}

/**
 * Keeps that an event was handled, in the transaction that handled it. Throws when another did so meanwhile: then all of
 * this transaction is undone, and the event is found handled when it comes again.
 */
export async function markHandled(em: Em, { eventId }: Received): Promise<void> {
  await em.execute('insert into inbox (event_id) values (?)', [eventId]);
}
