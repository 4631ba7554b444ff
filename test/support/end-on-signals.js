import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Ends the run's PostgreSQL and removes its folder where the run is ended by a signal: Jest then calls no teardown. */
export function endOnSignals(folder) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => endNow(folder));
}

function endNow(folder) {
  try {
    const [postmaster] = readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(postmaster), 'SIGINT');
  } catch {
    // It has ended already.
  }
  // PostgreSQL still writes as it ends.
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  process.exit(1);
}
