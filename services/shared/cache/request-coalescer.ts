/**
 * Coalesces concurrent lookups: while one batch is running, new keys wait and are looked up together in the next batch.
 * Nothing is cached: every result was looked up after it was requested.
 */
export class RequestCoalescer<Result> {
  #pending = new Map<string, PromiseWithResolvers<Result>>();
  #isRunning = false;

  /** `lookUp` returns one result per key, in the order of the keys. */
  constructor(private readonly lookUp: (keys: string[]) => Promise<Result[]>) {}

  load(key: string): Promise<Result> {
    const pending = this.#pending.get(key) ?? Promise.withResolvers<Result>();
    this.#pending.set(key, pending);
    if (!this.#isRunning) void this.#runBatches();
    return pending.promise;
  }

  async #runBatches(): Promise<void> {
    this.#isRunning = true;
    while (this.#pending.size > 0) {
      const batch = this.#pending;
      this.#pending = new Map();
      await this.#runBatch(batch);
    }
    this.#isRunning = false;
  }

  async #runBatch(batch: Map<string, PromiseWithResolvers<Result>>): Promise<void> {
    try {
      const results = await this.lookUp([...batch.keys()]);
      for (const [index, { resolve }] of [...batch.values()].entries()) resolve(results[index] as Result);
    } catch (error) {
      for (const { reject } of batch.values()) reject(error);
    }
  }
}
