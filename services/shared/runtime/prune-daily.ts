import type { ServiceRuntime } from './service-runtime.js';

const dayMs = 86_400_000;

/**
 * Deletes events older than the retention (system time), at the start and then daily. Idempotent, so that all instances
 * may run it. Returns how to stop.
 */
export function pruneDaily(runtimes: ServiceRuntime[], retentionDays: number): () => void {
  const prune = () => {
    for (const { outboxLog, logger } of runtimes)
      outboxLog
        .prune(new Date(Date.now() - retentionDays * dayMs))
        .catch((err) => logger.error({ err }, 'the outbox could not be pruned'));
  };
  prune();
  const timer = setInterval(prune, dayMs);
  timer.unref();
  return () => clearInterval(timer);
}
