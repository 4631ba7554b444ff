import { LockMode } from '@mikro-orm/core';
import type { ExportRpc } from '../../contracts/export-rpc.js';
import type { PeopleEvents } from '../../contracts/people-events.js';
import type { Em } from '../../shared/database/orm.js';
import type { ServiceRuntime } from '../../shared/runtime/service-runtime.js';
import { PersonEntity } from '../profiles/person.entity.js';
import { archiveExpiresAt, dataRequestDue } from './data-request.domain.js';
import { DataRequestEntity } from './data-request.entity.js';
import { exportPerson } from './person-export.loaders.js';

/** What gathering needs of others. */
export interface GatherExportDeps {
  runtime: ServiceRuntime;
  pairings: ExportRpc;
  progress: ExportRpc;
  /** Where an archive is downloaded. */
  urlOf(requestId: string): string;
  /** Puts the letter that tells of it into the queue, in the transaction of `em`. */
  post(em: Em, person: PersonEntity, url: string): Promise<void>;
}

/**
 * Gathers what the three services keep of whoever asked, and makes the archive ready for 7 days. Throws when a service
 * does not answer, so that the job queue tries again; a request that was answered meanwhile stays as it is.
 */
export async function gatherExport(gathering: GatherExportDeps, requestId: string): Promise<void> {
  const { runtime, pairings, progress } = gathering;
  const em = runtime.orm.em.fork();
  const asked = await em.findOne(DataRequestEntity, { id: requestId, status: 'REQUESTED' });
  if (!asked) return;
  const { personId } = asked;
  const [own, ofPairings, ofProgress] = await Promise.all([
    exportPerson(em, personId),
    pairings.exportOf({ personId }),
    progress.exportOf({ personId }),
  ]);
  const head = { format: 'jumelage-export', version: 1, personId, exportedAt: runtime.clock.now() };
  const body = JSON.stringify({ ...head, people: own, pairings: ofPairings, progress: ofProgress }, null, 2);
  await storeArchive(gathering, requestId, body);
}

function storeArchive({ runtime, urlOf, post }: GatherExportDeps, requestId: string, body: string): Promise<void> {
  return runtime.transact(runtime.orm.em, async (unit) => {
    const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
    const request = await unit.em.findOne(DataRequestEntity, { id: requestId, status: 'REQUESTED' }, lock);
    if (!request) return;
    const { personId } = request;
    request.status = 'READY';
    request.expiresAt = archiveExpiresAt(unit.now);
    request.downloadUrl = urlOf(requestId);
    await unit.em.execute('insert into export_archive (request_id, body) values (?, ?)', [requestId, body]);
    unit.unschedule(dataRequestDue.failExport, requestId);
    unit.schedule(dataRequestDue.deleteArchive, requestId, request.expiresAt);
    const payload = { requestId, personId } satisfies PeopleEvents['ExportReady'];
    unit.record({ type: 'ExportReady', streams: [personId], actorId: null, payload });
    await post(unit.em, await unit.em.findOneOrFail(PersonEntity, personId), request.downloadUrl);
  });
}
