/** Memory of a process in MB, and its open handles by kind. */
export interface Vitals {
  heapMb: number;
  /** Memory of buffers, outside the heap. */
  externalMb: number;
  residentMb: number;
  handles: Record<string, number>;
}

/**
 * Loaded before the product (`--expose-gc --import`): answers each message of the parent process with the vitals after a
 * garbage collection.
 */
process.on('message', () => {
  const collect = globalThis.gc as () => void;
  collect();
  // The second collection frees what finalizers released.
  setImmediate(() => {
    collect();
    const { heapUsed, external, rss } = process.memoryUsage();
    const mb = (bytes: number) => bytes / 1024 / 1024;
    const vitals: Vitals = {
      heapMb: mb(heapUsed),
      externalMb: mb(external),
      residentMb: mb(rss),
      handles: countHandles(),
    };
    if (process.connected) process.send?.(vitals);
  });
});
process.channel?.unref();
// The product must not go on running when the benchmark is killed.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));

function countHandles(): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const kind of process.getActiveResourcesInfo()) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
