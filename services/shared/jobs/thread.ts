import { Worker } from 'node:worker_threads';

/** Input of a thread: a function, by module and export name, and its argument. */
export interface ThreadTask {
  module: string;
  exportName: string;
  argument: unknown;
}

/** Tests run the sources; otherwise the built files run. */
const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
const runnableUrl = (url: URL): URL => new URL(url.href.replace(/\.js$/, extension));
const maxMemoryMb = 1024;

let previous: Promise<unknown> = Promise.resolve();

/**
 * Runs an exported function of a module in a worker thread, so that this thread stays responsive. Argument and result
 * are copied (structured clone). One call at a time per process; others wait. Throws what the function throws.
 */
export function runInThread<Answer>(module: URL, name: string, argument: unknown): Promise<Answer> {
  const answer = previous.then(() => run<Answer>({ module: runnableUrl(module).href, exportName: name, argument }));
  previous = answer.catch(() => undefined);
  return answer;
}

function run<Answer>(workerData: ThreadTask): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(runnableUrl(new URL('./thread-body.js', import.meta.url)), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The thread ended without an answer (${code}).`)));
  });
}
