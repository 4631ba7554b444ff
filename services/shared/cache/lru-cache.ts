/** Keeps the entries that were set last: beyond `atMost`, the one that was set longest ago goes. */
export class LruCache<Key, Value> {
  readonly #known = new Map<Key, Value>();

  constructor(private readonly atMost: number) {}

  get(key: Key): Value | undefined {
    return this.#known.get(key);
  }

  set(key: Key, value: Value): void {
    // A map keeps the order of its keys: the first is the oldest.
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
