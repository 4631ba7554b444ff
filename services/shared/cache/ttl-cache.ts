import { LruCache } from './lru-cache.js';

interface Entry<Value> {
  value: Promise<Value>;
  loadedAt: number;
}

/**
 * Caches lookups for a short time, so that concurrent callers share one, for example the subscribers of one event. A
 * failed lookup is not cached.
 */
export class TtlCache<Value> {
  readonly #entries: LruCache<string, Entry<Value>>;

  constructor(private readonly limits: { forMs: number; atMost: number }) {
    this.#entries = new LruCache(limits.atMost);
  }

  /** Returns the cached value of `key`; calls `load` if it is missing or older than the limit. */
  getOrLoad(key: string, load: () => Promise<Value>): Promise<Value> {
    const now = performance.now();
    const cached = this.#entries.get(key);
    if (cached && now - cached.loadedAt < this.limits.forMs) return cached.value;
    const value = load();
    this.#entries.set(key, { value, loadedAt: now });
    value.catch(() => this.#evict(key, value));
    return value;
  }

  #evict(key: string, value: Promise<Value>): void {
    if (this.#entries.get(key)?.value === value) this.#entries.delete(key);
  }
}
