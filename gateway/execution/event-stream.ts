import type { ExecutionResult } from 'graphql';

interface Waiter {
  resolve(result: IteratorResult<ExecutionResult, undefined>): void;
  reject(reason: unknown): void;
}

const done = { done: true, value: undefined } as const;

/**
 * The events of one subscription, for a transport. Events are completed strictly one after another, since the query
 * plan shares one state between all events of a subscription. `return()` and `fail()` take effect at once, even while
 * an event is awaited, and end the source at once.
 */
export class EventStream implements AsyncGenerator<ExecutionResult, undefined, undefined> {
  #turn: Promise<unknown> = Promise.resolve();
  #waiter: Waiter | undefined;
  #ended = false;
  #failure: { reason: unknown } | undefined;

  /**
   * `finish` completes one raw event, and may throw to end the stream. `onEnd` is called once, with the failure if
   * there is one.
   */
  constructor(
    readonly source: AsyncIterator<ExecutionResult>,
    private readonly finish: (raw: ExecutionResult) => ExecutionResult,
    private readonly onEnd: (stream: EventStream, failure?: { reason: unknown }) => void,
  ) {}

  next(): Promise<IteratorResult<ExecutionResult, undefined>> {
    const turn = this.#turn.then(() => this.#read());
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  return(): Promise<IteratorResult<ExecutionResult, undefined>> {
    this.#end();
    this.#waiter?.resolve(done);
    return Promise.resolve(done);
  }

  throw(reason: unknown): Promise<IteratorResult<ExecutionResult, undefined>> {
    this.#end();
    this.#waiter?.resolve(done);
    return Promise.reject(reason);
  }

  /** Ends the stream with an error, which its reader receives next. */
  fail(reason: unknown): void {
    if (this.#ended) return;
    this.#end({ reason });
    if (this.#waiter) this.#waiter.reject(reason);
    else this.#failure = { reason };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }

  #read(): Promise<IteratorResult<ExecutionResult, undefined>> {
    if (this.#ended) return this.#afterEnd();
    return new Promise<IteratorResult<ExecutionResult, undefined>>((resolve, reject) => {
      this.#waiter = { resolve, reject };
      this.source.next().then(
        (raw) => this.#take(raw),
        (error) => this.fail(error),
      );
    }).finally(() => {
      this.#waiter = undefined;
    });
  }

  #take(raw: IteratorResult<ExecutionResult>): void {
    if (this.#ended) return;
    if (raw.done) return void this.return();
    try {
      this.#waiter?.resolve({ done: false, value: this.finish(raw.value) });
    } catch (error) {
      this.fail(error);
    }
  }

  #afterEnd(): Promise<IteratorResult<ExecutionResult, undefined>> {
    const failure = this.#failure;
    this.#failure = undefined;
    return failure ? Promise.reject(failure.reason) : Promise.resolve(done);
  }

  #end(failure?: { reason: unknown }): void {
    if (this.#ended) return;
    this.#ended = true;
    this.onEnd(this, failure);
    this.source.return?.().catch(() => undefined);
  }
}
