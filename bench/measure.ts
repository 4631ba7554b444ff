const warmUps = 10;
const measured = 100;

/** How long some work takes, in ms and from the shortest to the longest, once it is warm. */
export async function measure(work: () => Promise<unknown>, samples = measured): Promise<number[]> {
  const values: number[] = [];
  for (let index = 0; index < warmUps + samples; index++) {
    const began = performance.now();
    await work();
    if (index >= warmUps) values.push(performance.now() - began);
  }
  return values.toSorted((a, b) => a - b);
}

function at(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

export function median(sorted: number[]): number {
  return at(sorted, 0.5);
}

/** Prints median and 95th percentile, and how often the median holds a bare look-up, which tells machines apart. */
export function report(what: string, sorted: number[], bareMs: number): void {
  const ratio = (median(sorted) / bareMs).toFixed(1);
  const [middle, high] = [median(sorted).toFixed(1), at(sorted, 0.95).toFixed(1)];
  console.log(`${what}: median ${middle} ms, 95th ${high} ms, ${ratio} times a bare look-up`);
}
