/**
 * Assigns a unique name to each operation on one socket. graphql-ws identifies operations by the client's id and
 * confuses a new operation with an old one that still settles under the same id: it would send the wrong result, or
 * stop the wrong operation. It therefore gets a name that is never used twice on a socket.
 */
export class OperationNames {
  readonly #open = new Map<string, string>();
  #count = 0;

  /** Returns the name of a new operation with this id; undefined if the id is in use. */
  begin(id: string): string | undefined {
    if (this.#open.has(id)) return undefined;
    this.#count += 1;
    const name = `${this.#count}:${id}`;
    this.#open.set(id, name);
    return name;
  }

  /** Returns the name of the operation that the client stops by this id; undefined if there is none. */
  stop(id: string): string | undefined {
    const name = this.#open.get(id);
    this.#open.delete(id);
    return name;
  }

  /** Frees the id of an operation that is about to end, unless a new operation uses it already. */
  end(name: string): void {
    const id = clientOperationId(name);
    if (this.#open.get(id) === name) this.#open.delete(id);
  }
}

/** Returns the client's id for a name. */
export function clientOperationId(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const head = '{"id":"';

/** Returns a frame that graphql-ws wrote, with the operation's name replaced by the client's id. */
export function withClientOperationId(frame: string): string {
  return frame.startsWith(head) ? head + frame.slice(frame.indexOf(':', head.length) + 1) : frame;
}
