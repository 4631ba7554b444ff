/** What a process holds, in MB; its open handles by kind. */
export interface Vitals {
  heapMb: number;
  /** Memory outside the heap that belongs to objects in it: buffers. */
  externalMb: number;
  residentMb: number;
  handles: Record<string, number>;
}

/**
 * Loaded before the product (`--expose-gc --import`): answers its parent's question with what the process holds once its
 * garbage is collected.
 */
process.on('message', () => {
  const collect = globalThis.gc as () => void;
  collect();
  // What was let go of by finalizers goes with the second one.
  setImmediate(() => {
    collect();
    const { heapUsed, external, rss } = process.memoryUsage();
    const mb = (bytes: number) => bytes / 1024 / 1024;
    const vitals: Vitals = { heapMb: mb(heapUsed), externalMb: mb(external), residentMb: mb(rss), handles: handles() };
    if (process.connected) process.send?.(vitals);
  });
});
process.channel?.unref();
// A bench that is killed leaves nothing running.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));

function handles(): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const kind of process.getActiveResourcesInfo()) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
