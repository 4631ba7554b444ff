import { LockMode } from '@mikro-orm/core';
import type { ExportRpc } from '../../contracts/export-rpc.js';
import type { ServiceRuntime } from '../../shared/runtime/service-runtime.js';
import type { PeopleUnit } from '../operation.js';
import type { HandlerDeps } from '../people-feature.js';
import { PersonEntity } from '../profiles/person.entity.js';
import { archiveExpiresAt, dataRequestDue } from './data-request.domain.js';
import { exportReadyEmail } from './data-request.email.js';
import { DataRequestEntity } from './data-request.entity.js';
import { archiveUrl } from './data-request-endpoints.js';
import { exportPerson } from './person-export.loaders.js';

/** The other services that hold data of persons. */
export interface ExportSources {
  pairings: ExportRpc;
  progress: ExportRpc;
}

export interface GatherExportDeps extends Pick<HandlerDeps, 'publicUrl' | 'queueEmail'> {
  runtime: ServiceRuntime;
  exportSources: ExportSources;
}

/**
 * Gathers a person's data from the three services into an archive that can be downloaded for 7 days. Does nothing for a
 * request that is no longer open. Throws when a service does not answer: the job queue then retries.
 */
export async function gatherExport(deps: GatherExportDeps, requestId: string): Promise<void> {
  const { runtime, exportSources } = deps;
  const em = runtime.orm.em.fork();
  const request = await em.findOne(DataRequestEntity, { id: requestId, status: 'REQUESTED' });
  if (!request) return;
  const { personId } = request;
  const [people, pairings, progress] = await Promise.all([
    exportPerson(em, personId),
    exportSources.pairings.exportOf({ personId }),
    exportSources.progress.exportOf({ personId }),
  ]);
  const head = { format: 'jumelage-export', version: 1, personId, exportedAt: runtime.clock.now() };
  const body = JSON.stringify({ ...head, people, pairings, progress }, null, 2);
  await runtime.transact(runtime.orm.em, (unit) => storeArchive(unit, deps, { requestId, body }));
}

async function storeArchive(
  unit: PeopleUnit,
  { publicUrl, queueEmail }: GatherExportDeps,
  { requestId, body }: { requestId: string; body: string },
): Promise<void> {
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  const request = await unit.em.findOne(DataRequestEntity, { id: requestId, status: 'REQUESTED' }, lock);
  if (!request) return;
  const { personId } = request;
  request.status = 'READY';
  request.expiresAt = archiveExpiresAt(unit.now);
  request.downloadUrl = archiveUrl(publicUrl, requestId);
  await unit.em.execute('insert into export_archive (request_id, body) values (?, ?)', [requestId, body]);
  unit.unschedule(dataRequestDue.failExport, requestId);
  unit.schedule(dataRequestDue.deleteArchive, requestId, request.expiresAt);
  unit.record({ type: 'ExportReady', streams: [personId], actorId: null, payload: { requestId, personId } });
  const person = await unit.em.findOneOrFail(PersonEntity, personId);
  await queueEmail(exportReadyEmail(person, request.downloadUrl), unit.em);
}
