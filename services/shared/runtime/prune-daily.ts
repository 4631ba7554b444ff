import type { ServiceRuntime } from './service-runtime.js';

const dayMs = 86_400_000;

/**
 * Removes, once at the start and then once a day, events that are older than the retention, by the machine's time.
 * Instances may do it side by side: what is gone is gone. Answers how to stop.
 */
export function pruneDaily(runtimes: ServiceRuntime[], retentionDays: number): () => void {
  const prune = () => {
    for (const { outboxLog, logger } of runtimes)
      outboxLog
        .prune(new Date(Date.now() - retentionDays * dayMs))
        .catch((err) => logger.error({ err }, 'outbox not pruned'));
  };
  prune();
  const timer = setInterval(prune, dayMs);
  timer.unref();
  return () => clearInterval(timer);
}
