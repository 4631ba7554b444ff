/** A cache of at most `maxEntries` entries. When it is full, the entry that was set longest ago is evicted. */
export class LruCache<Key, Value> {
  readonly #known = new Map<Key, Value>();

  constructor(private readonly atMost: number) {}

  get(key: Key): Value | undefined {
    return this.#known.get(key);
  }

  set(key: Key, value: Value): void {
    // A map keeps insertion order: the first key is the oldest.
    this.#known.delete(key);
    this.#known.set(key, value);
    if (this.#known.size <= this.atMost) return;
    const [oldest] = this.#known.keys();
    this.#known.delete(oldest as Key);
  }

  delete(key: Key): void {
    this.#known.delete(key);
  }

  clear(): void {
    this.#known.clear();
  }
}
