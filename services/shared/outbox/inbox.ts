import type { Em } from '../orm.js';
import type { StoredEvent } from './event.js';

/**
 * True the first time this event is seen in this database; false when it was handled already. To be asked inside the
 * transaction that handles it.
 */
export async function firstTime(em: Em, event: Pick<StoredEvent, 'eventId'>): Promise<boolean> {
  const rows = await em.execute('insert into inbox (event_id) values (?) on conflict do nothing returning event_id', [
    event.eventId,
  ]);
  return rows.length > 0;
}
