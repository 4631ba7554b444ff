import { LruCache } from './lru-cache.js';

interface Known<Value> {
  value: Promise<Value>;
  askedAt: number;
}

/**
 * Answers that are good for a moment, so that all who ask the same within it share one look-up: the subscribers of one
 * event, for example. What failed is asked again.
 */
export class TtlCache<Value> {
  readonly #known: LruCache<string, Known<Value>>;

  constructor(private readonly limits: { forMs: number; atMost: number }) {
    this.#known = new LruCache(limits.atMost);
  }

  /** What is known of `key`, asked anew when that is older than the moment. */
  getOrLoad(key: string, ask: () => Promise<Value>): Promise<Value> {
    const now = performance.now();
    const known = this.#known.get(key);
    if (known && now - known.askedAt < this.limits.forMs) return known.value;
    const value = ask();
    this.#known.set(key, { value, askedAt: now });
    value.catch(() => this.#forget(key, value));
    return value;
  }

  #forget(key: string, value: Promise<Value>): void {
    if (this.#known.get(key)?.value === value) this.#known.delete(key);
  }
}
