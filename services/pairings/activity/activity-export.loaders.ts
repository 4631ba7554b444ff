import type { Em } from '../../shared/database/orm.js';
import { ActivityEntity } from './activity.entity.js';

/** The activity that a person caused, oldest first, for their archive. */
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
