import type { Em } from '../../shared/database/orm.js';
import { ActivityEntity } from './activity.entity.js';

/** What the feeds tell of one person's own doing, the oldest first, as it goes into their archive. */
export async function exportActivity(em: Em, actorId: string): Promise<object[]> {
  const lines = await em.find(ActivityEntity, { actorId }, { orderBy: { at: 'asc', id: 'asc' } });
  return lines.map(({ programId, pairingId, requestId, kind, at, data }) => ({
    programId,
    pairingId,
    requestId,
    kind,
    at,
    ...data,
  }));
}
