import { Worker } from 'node:worker_threads';

/** Input of a thread: a function, by module and export name, and its argument. */
export interface ThreadTask {
  module: string;
  exportName: string;
  argument: unknown;
}

/** Tests run the sources; otherwise the built files run. */
const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
const asItRuns = (url: URL): URL => new URL(url.href.replace(/\.js$/, extension));
const maxMemoryMb = 1024;

let before: Promise<unknown> = Promise.resolve();

/**
 * Runs an exported function of a module in a worker thread, so that this thread stays responsive. Argument and result
 * are copied (structured clone). One call at a time per process; others wait. Throws what the function throws.
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
