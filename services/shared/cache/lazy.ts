/** The values that a record of factories creates, by name. */
export type LazyValues<Makers> = {
  readonly [Name in keyof Makers]: Makers[Name] extends (...from: never[]) => infer One ? One : never;
};

/**
 * Returns a constructor of objects whose properties are created on first access, once each: an operation uses a few of
 * many loaders, and creating all of them takes longer than many operations. Usage: `lazy<From>()({ name: (from) => ...
 * })`.
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
        // An own property, which is found before the getter on the prototype.
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
