const warmUps = 10;
const measured = 100;

/** Returns the durations of work in ms, sorted, after ten warm-up runs. */
export async function measure(work: () => Promise<unknown>, samples = measured): Promise<number[]> {
  const values: number[] = [];
  for (let index = 0; index < warmUps + samples; index++) {
    const began = performance.now();
    await work();
    if (index >= warmUps) values.push(performance.now() - began);
  }
  return values.toSorted((a, b) => a - b);
}

function percentile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Returns the median of sorted values. */
export function median(sorted: number[]): number {
  return percentile(sorted, 0.5);
}

/** Prints the median and the 95th percentile. The ratio to a look-up by key makes machines comparable. */
export function report(what: string, sorted: number[], lookUpMs: number): void {
  const ratio = (median(sorted) / lookUpMs).toFixed(1);
  const [typical, high] = [median(sorted).toFixed(1), percentile(sorted, 0.95).toFixed(1)];
  console.log(`${what}: median ${typical} ms, 95th ${high} ms, ${ratio} times a look-up by key`);
}
