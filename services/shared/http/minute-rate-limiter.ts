const minuteMs = 60_000;

/** Limits requests per key and minute of the machine's clock, in this process. */
export class MinuteRateLimiter {
  #since = 0;
  #counts = new Map<string, number>();

  constructor(private readonly maxPerMinute: number) {}

  /** Counts one request. False once the key is over its limit in the current minute. */
  allow(key: string): boolean {
    const now = Date.now();
    if (now - this.#since >= minuteMs) {
      this.#since = now;
      this.#counts = new Map();
    }
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    return count <= this.maxPerMinute;
  }
}
