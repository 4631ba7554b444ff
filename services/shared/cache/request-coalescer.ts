/**
 * Questions of many askers, put together: while one look-up is under way, those that come wait for the next, which asks
 * for all of them at once. Nothing is remembered: what is answered was looked up after it was asked.
 */
export class RequestCoalescer<Answer> {
  #waiting = new Map<string, PromiseWithResolvers<Answer>>();
  #isAsking = false;

  /** `ask` answers each of its keys, in their order. */
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
