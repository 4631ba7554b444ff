const restMs = 2_000;

/** The instances of one subgraph, asked in turn. One that failed a moment ago is asked only where no other is left. */
export class Instances<T> {
  #turn = 0;
  readonly #restsUntil = new Map<T, number>();

  constructor(readonly all: readonly T[]) {
    if (all.length === 0) throw new Error('A subgraph needs one instance at least.');
  }

  /** The one to ask now. */
  next(): T {
    const now = performance.now();
    const rotated = this.all.map((_, index) => this.all[(this.#turn + index) % this.all.length] as T);
    const chosen = rotated.find((one) => (this.#restsUntil.get(one) ?? 0) <= now) ?? (rotated[0] as T);
    this.#turn = (this.all.indexOf(chosen) + 1) % this.all.length;
    return chosen;
  }

  fails(one: T): void {
    this.#restsUntil.set(one, performance.now() + restMs);
  }

  works(one: T): void {
    this.#restsUntil.delete(one);
  }
}
