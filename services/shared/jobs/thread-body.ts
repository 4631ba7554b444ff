import { registerHooks } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadTask } from './thread.js';

/**
 * Entry point of a worker thread, see thread.ts. TypeScript sources import each other by their `.js` names, which this
 * hook maps back.
 */
if (import.meta.url.endsWith('.ts'))
  registerHooks({
    resolve: (specifier, context, next) => next(specifier.replace(/^(\.{1,2}\/.*)\.js$/, '$1.ts'), context),
  });
const { module, exportName, argument } = workerData as ThreadTask;
const exported = (await import(module)) as Record<string, (argument: unknown) => unknown>;
parentPort?.postMessage(await exported[exportName]?.(argument));
