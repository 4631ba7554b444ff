import { Worker } from 'node:worker_threads';

/** What a thread is given: a function by its module and name, and its one argument. */
export interface ThreadTask {
  module: string;
  exportName: string;
  argument: unknown;
}

/** Sources run as they are in tests, built files everywhere else. */
const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
const asItRuns = (url: URL): URL => new URL(url.href.replace(/\.js$/, extension));
const maxMemoryMb = 1024;

let before: Promise<unknown> = Promise.resolve();

/**
 * Computes in a thread of its own, so that this one goes on answering: `name` of a module's exports, called with `about`.
 * Argument and answer are copied (structured clone). One at a time in a process; others wait their turn. Throws what the
 * function throws.
 */
export function runInThread<Answer>(module: URL, name: string, about: unknown): Promise<Answer> {
  const answer = before.then(() => run<Answer>({ module: asItRuns(module).href, exportName: name, argument: about }));
  before = answer.catch(() => undefined);
  return answer;
}

function run<Answer>(workerData: ThreadTask): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(asItRuns(new URL('./thread-body.js', import.meta.url)), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The thread ended without an answer (${code}).`)));
  });
}
