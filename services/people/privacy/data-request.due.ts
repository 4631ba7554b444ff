import type { DueHandler } from '../../shared/jobs/due-loop.js';
import type { HandlerDeps } from '../people-feature.js';
import { closeDataRequests } from './close-data-requests.command.js';
import { type DataRequestDueKind, dataRequestDue } from './data-request.domain.js';
import { queueErasureEmails } from './queue-erasure-emails.command.js';

/** Handlers of the due rows of data requests. */
export const dataRequestDueHandlers = (deps: HandlerDeps): Record<DataRequestDueKind, DueHandler> => ({
  [dataRequestDue.gatherExport]: async ({ em }, requestIds) => {
    for (const requestId of requestIds) await deps.queueExport(requestId, em);
  },
  [dataRequestDue.sendErasureEmail]: (unit, requestIds) => queueErasureEmails(unit, requestIds, deps),
  [dataRequestDue.failExport]: closeDataRequests('REQUESTED', 'FAILED'),
  [dataRequestDue.expireErasure]: closeDataRequests('REQUESTED', 'EXPIRED'),
  [dataRequestDue.deleteArchive]: closeDataRequests('READY', 'EXPIRED'),
});
