import type { DueHandler } from '../../shared/jobs/due-loop.js';
import type { JobQueue } from '../../shared/jobs/job-queue.js';
import { endDataRequests } from '../commands/end-data-requests.js';
import { writeErasureLetters } from '../commands/write-erasure-letters.js';
import { dataDue } from '../domain/data-request.js';
import { erasureLetter } from '../mail/data-letters.js';
import { erasuresPath } from './data-routes.js';

/** Where work goes that leaves the database. */
export interface Queues {
  mails: JobQueue;
  exports: JobQueue;
}

/** What falls due about data requests. The queues open after the database: whatever is due by then waits for them. */
export function dataDueHandlers(queues: Promise<Queues>, publicUrl: string): Record<string, DueHandler> {
  return {
    [dataDue.gather]: async ({ em }, requestIds) => {
      const { exports } = await queues;
      for (const requestId of requestIds) await exports.send({ requestId }, em);
    },
    [dataDue.writeErasureLetter]: async (unit, requestIds) => {
      const { mails } = await queues;
      await writeErasureLetters(unit, requestIds, (em, person, token) =>
        mails.send(erasureLetter(person, new URL(erasuresPath + token, publicUrl).href), em),
      );
    },
    [dataDue.giveUp]: endDataRequests('REQUESTED', 'FAILED'),
    [dataDue.dropErasure]: endDataRequests('REQUESTED', 'EXPIRED'),
    [dataDue.dropArchive]: endDataRequests('READY', 'EXPIRED'),
  };
}
