import { LruCache } from './lru-cache.js';

interface Known<Value> {
  value: Promise<Value>;
  askedAt: number;
}

/**
 * Caches lookups for a short time, so that concurrent callers share one, for example the subscribers of one event. A
 * failed lookup is not cached.
 */
export class TtlCache<Value> {
  readonly #known: LruCache<string, Known<Value>>;

  constructor(private readonly limits: { forMs: number; atMost: number }) {
    this.#known = new LruCache(limits.atMost);
  }

  /** Returns the cached value of `key`; calls `load` if it is missing or older than the limit. */
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
