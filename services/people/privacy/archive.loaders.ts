import { isId } from '../../shared/id.js';
import type { ServiceRuntime } from '../../shared/runtime/service-runtime.js';
import { isDownloadable } from './data-request.domain.js';
import { DataRequestEntity } from './data-request.entity.js';

/** Returns the archive of a person's request while it can be downloaded; null otherwise. */
export async function findArchive(
  { orm, clock }: ServiceRuntime,
  { id, personId }: { id: string; personId: string },
): Promise<string | null> {
  const em = orm.em.fork();
  const request = isId(id) ? await em.findOne(DataRequestEntity, { id, personId }) : null;
  if (!request || !isDownloadable(request, clock.now())) return null;
  const rows = await em.execute<{ body: string }[]>('select body from export_archive where request_id = ?', [id]);
  return rows[0]?.body ?? null;
}
