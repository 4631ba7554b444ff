/** What makers make, each under the maker's name. */
export type LazyValues<Makers> = {
  readonly [Name in keyof Makers]: Makers[Name] extends (...from: never[]) => infer One ? One : never;
};

/**
 * Gives things that are made when they are first asked for, once each: an operation uses a few of the many loaders that
 * there are, and to make them all takes longer than many an operation. `lazily<From>()({ name: (from) => ... })`.
 */
export const lazy =
  <From>() =>
  <Makers extends Record<string, (from: From) => unknown>>(makers: Makers): ((from: From) => LazyValues<Makers>) => {
    class Lazy {
      readonly #from: From;

      constructor(from: From) {
        this.#from = from;
      }

      static make(lazy: Lazy, name: string): unknown {
        const value = makers[name]?.(lazy.#from);
        // From now on its own, before the prototype's.
        Object.defineProperty(lazy, name, { value });
        return value;
      }
    }
    for (const name of Object.keys(makers)) {
      Object.defineProperty(Lazy.prototype, name, {
        get(this: Lazy) {
          return Lazy.make(this, name);
        },
      });
    }
    return (from) => new Lazy(from) as unknown as LazyValues<Makers>;
  };
