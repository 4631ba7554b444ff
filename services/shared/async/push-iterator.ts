interface Waiter<T> {
  resolve: (result: IteratorResult<T>) => void;
  reject: (reason: unknown) => void;
}

/**
 * A bounded queue that is read as an async iterator. `return()` ends it at once, even while a `next()` is pending: an
 * async generator that waits in `await` would only end at the next value and leak its upstream until then.
 */
export class PushIterator<T> implements AsyncIterableIterator<T> {
  readonly #waiting: Waiter<T>[] = [];
  #queue: T[] = [];
  #ended = false;
  #failure: { reason: unknown } | undefined;

  /**
   * `onEnd` runs once, whatever ends the iterator. `overflow` creates the error that ends it when `limit` values are
   * unread.
   */
  constructor(private readonly options: { limit: number; overflow: () => Error; onEnd?: () => void }) {}

  /** Number of queued values that were not read yet. */
  get unread(): number {
    return this.#queue.length;
  }

  /** Removes and returns all unread values. */
  takeAll(): T[] {
    const queue = this.#queue;
    this.#queue = [];
    return queue;
  }

  /** Queues one value. Returns false if the iterator has ended, or ends now because the queue is full. */
  push(value: T): boolean {
    if (this.#ended) return false;
    const waiter = this.#waiting.shift();
    if (waiter) {
      waiter.resolve({ done: false, value });
      return true;
    }
    if (this.#queue.length >= this.options.limit) {
      this.#queue = [];
      this.fail(this.options.overflow());
      return false;
    }
    this.#queue.push(value);
    return true;
  }

  /** Ends after the queued values have been read. */
  end(): void {
    this.#finish();
  }

  /** Ends with an error after the queued values have been read. */
  fail(reason: unknown): void {
    if (this.#ended) return;
    this.#failure = { reason };
    this.#finish();
  }

  next(): Promise<IteratorResult<T>> {
    const [value] = this.#queue;
    if (this.#queue.length > 0) {
      this.#queue.shift();
      return Promise.resolve({ done: false, value: value as T });
    }
    if (!this.#ended) return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
    const failure = this.#failure;
    this.#failure = undefined;
    return failure ? Promise.reject(failure.reason) : Promise.resolve({ done: true, value: undefined });
  }

  return(): Promise<IteratorResult<T>> {
    this.#queue = [];
    this.#failure = undefined;
    this.#finish();
    return Promise.resolve({ done: true, value: undefined });
  }

  throw(reason: unknown): Promise<IteratorResult<T>> {
    void this.return();
    return Promise.reject(reason);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #finish(): void {
    if (this.#ended) return;
    this.#ended = true;
    const failure = this.#waiting.length > 0 ? this.#failure : undefined;
    if (failure) this.#failure = undefined;
    this.#waiting.forEach((waiter, index) => {
      if (failure && index === 0) waiter.reject(failure.reason);
      else waiter.resolve({ done: true, value: undefined });
    });
    this.#waiting.length = 0;
    this.options.onEnd?.();
  }
}
