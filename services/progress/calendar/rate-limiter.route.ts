const minuteMs = 60_000;

/** Counts how often something is asked for in a minute of the machine's time, in this process. */
export class MinuteRateLimiter {
  #since = 0;
  #counts = new Map<string, number>();

  constructor(private readonly most: number) {}

  /** False once it was too often; a new minute begins from nothing. */
  allow(key: string): boolean {
    const now = Date.now();
    if (now - this.#since >= minuteMs) {
      this.#since = now;
      this.#counts = new Map();
    }
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    return count <= this.most;
  }
}
