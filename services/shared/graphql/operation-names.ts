/**
 * Names of the operations on one socket. graphql-ws knows an operation by its id alone, and takes a new one for the old one
 * that still settles under the same id: it would answer the one with the other's result, and let the wrong one go. So each
 * operation goes to it under a name that was never used on this socket.
 */
export class OperationNames {
  readonly #open = new Map<string, string>();
  #count = 0;

  /** The name of what begins under this id; undefined while another is open under it. */
  begin(id: string): string | undefined {
    if (this.#open.has(id)) return undefined;
    this.#count += 1;
    const name = `${this.#count}:${id}`;
    this.#open.set(id, name);
    return name;
  }

  /** The name of what its client stops under this id; undefined when nothing is open under it. */
  stop(id: string): string | undefined {
    const name = this.#open.get(id);
    this.#open.delete(id);
    return name;
  }

  /** Frees the id of what is about to be told its end, unless another has it already. */
  end(name: string): void {
    const id = clientOperationId(name);
    if (this.#open.get(id) === name) this.#open.delete(id);
  }
}

/** The id that the client gave to what has this name. */
export function clientOperationId(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const head = '{"id":"';

/** A frame that graphql-ws wrote under a name, as its client is to read it: under the id. Others stay as they are. */
export function withClientOperationId(frame: string): string {
  return frame.startsWith(head) ? head + frame.slice(frame.indexOf(':', head.length) + 1) : frame;
}
