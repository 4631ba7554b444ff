/**
 * Coalesces concurrent lookups: while one batch is running, new keys wait and are looked up together in the next batch.
 * Nothing is cached: every result was looked up after it was requested.
 */
export class RequestCoalescer<Answer> {
  #waiting = new Map<string, PromiseWithResolvers<Answer>>();
  #isAsking = false;

  /** `lookUp` returns one result per key, in the order of the keys. */
  constructor(private readonly ask: (keys: string[]) => Promise<Answer[]>) {}

  load(key: string): Promise<Answer> {
    const waiting = this.#waiting.get(key) ?? Promise.withResolvers<Answer>();
    this.#waiting.set(key, waiting);
    if (!this.#isAsking) void this.#askAll();
    return waiting.promise;
  }

  async #askAll(): Promise<void> {
    this.#isAsking = true;
    while (this.#waiting.size > 0) {
      const asked = this.#waiting;
      this.#waiting = new Map();
      await this.#answer(asked);
    }
    this.#isAsking = false;
  }

  async #answer(asked: Map<string, PromiseWithResolvers<Answer>>): Promise<void> {
    try {
      const answers = await this.ask([...asked.keys()]);
      for (const [index, { resolve }] of [...asked.values()].entries()) resolve(answers[index] as Answer);
    } catch (error) {
      for (const { reject } of asked.values()) reject(error);
    }
  }
}
