import type { DueHandler } from '../../shared/jobs/due-loop.js';
import type { JobQueue } from '../../shared/jobs/job-queue.js';
import { closeDataRequests } from './close-data-requests.command.js';
import { dataRequestDue } from './data-request.domain.js';
import { erasureConfirmationEmail } from './data-request.email.js';
import { erasureUrl } from './data-request-endpoints.js';
import { queueErasureEmails } from './queue-erasure-emails.command.js';

/** Where work goes that leaves the database. */
export interface DataRequestQueues {
  mails: JobQueue;
  exports: JobQueue;
}

/** What falls due about data requests. The queues open after the database: whatever is due by then waits for them. */
export function dataRequestDueHandlers(
  queues: Promise<DataRequestQueues>,
  publicUrl: string,
): Record<string, DueHandler> {
  return {
    [dataRequestDue.gatherExport]: async ({ em }, requestIds) => {
      const { exports } = await queues;
      for (const requestId of requestIds) await exports.send({ requestId }, em);
    },
    [dataRequestDue.sendErasureEmail]: async (unit, requestIds) => {
      const { mails } = await queues;
      await queueErasureEmails(unit, requestIds, (em, person, token) =>
        mails.send(erasureConfirmationEmail(person, erasureUrl(publicUrl, token)), em),
      );
    },
    [dataRequestDue.failExport]: closeDataRequests('REQUESTED', 'FAILED'),
    [dataRequestDue.expireErasure]: closeDataRequests('REQUESTED', 'EXPIRED'),
    [dataRequestDue.deleteArchive]: closeDataRequests('READY', 'EXPIRED'),
  };
}
