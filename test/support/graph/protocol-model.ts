import type { ServerMessage } from './websocket-client.js';

/** What a client may do next; `id`s are few, so that they meet. */
export type ProtocolStep =
  | { does: 'init'; as: 'nobody' | 'shared' | 'ana' | 'a liar' }
  | { does: 'ping' | 'pong' }
  | { does: 'ask'; id: string; what: OperationKind }
  | { does: 'stop'; id: string }
  | { does: 'write'; count: number }
  | { does: 'open the gate' | 'end the sources' | 'settle' }
  | { does: 'garble'; text: string };

export type OperationKind = 'query' | 'slow query' | 'mutation' | 'nonsense' | 'stream';

/** One operation as the protocol has it. */
export interface ModelOperation {
  id: string;
  /** No other operation has the same. */
  mark: string;
  kind: OperationKind;
  /** What its client must be told, in order; once it is stopped or cut, how far is open. */
  due: string[];
  told: string[];
  state: 'open' | 'stopped' | 'ended';
}

/**
 * The protocol in small: what a server that keeps graphql-transport-ws owes its client after each step, and how it ends.
 * It knows nothing of sockets. Frames are told to it afterwards, and it says which were out of turn.
 */
export class ProtocolModel {
  isAcknowledged = false;
  /** How the socket must be closed; undefined while nothing asks for it. */
  code: number | undefined;
  readonly operations: ModelOperation[] = [];
  /** What was asked once the socket was lost: none of it may be done. */
  readonly tooLate: string[] = [];

  /** What is open under this id. */
  openUnder(id: string): ModelOperation | undefined {
    return this.operations.find((operation) => operation.id === id && operation.state === 'open');
  }

  get streams(): ModelOperation[] {
    return this.operations.filter(({ kind, state }) => kind === 'stream' && state === 'open');
  }

  init(isGood: boolean): void {
    if (this.isAcknowledged) this.#close(4429);
    else if (isGood) this.isAcknowledged = this.code === undefined;
    else this.#close(4403);
  }

  garble(): void {
    this.#close(4400);
  }

  ask(id: string, kind: OperationKind, mark: string): void {
    if (!this.isAcknowledged) this.#close(4401);
    if (this.openUnder(id)) this.#close(4409);
    if (this.code !== undefined) return void this.tooLate.push(mark);
    const due = { query: ['next', 'complete'], mutation: ['next', 'complete'], nonsense: ['error'] };
    this.operations.push({
      id,
      mark,
      kind,
      due: kind in due ? [...due[kind as 'query']] : [],
      told: [],
      state: 'open',
    });
  }

  /** Answers what was stopped. */
  stop(id: string): ModelOperation | undefined {
    const operation = this.code === undefined ? this.openUnder(id) : undefined;
    if (operation) operation.state = 'stopped';
    return operation;
  }

  /** Once the socket is lost, what is written may still be told to all, until the server reads why. */
  write(cursor: string): void {
    const isLost = this.code !== undefined;
    const streams = isLost ? this.operations.filter(({ kind }) => kind === 'stream') : this.streams;
    for (const { due, state } of streams) if (state !== 'ended') due.push(cursor);
  }

  openGate(): void {
    for (const { kind, state, due } of this.operations)
      if (kind === 'slow query' && state === 'open' && due.length === 0) due.push('next', 'complete');
  }

  endSources(): void {
    for (const { due } of this.streams) due.push('complete');
  }

  /** Notes that all that is due has been told. */
  settle(): void {
    for (const operation of this.operations) {
      const last = operation.due.at(-1);
      if (operation.state === 'open' && (last === 'complete' || last === 'error')) operation.state = 'ended';
    }
  }

  #close(code: number): void {
    this.code ??= code;
  }
}

/** Reads all that was heard against the model: what came out of turn, too often, or not at all. */
export function faultsIn(model: ProtocolModel, heard: readonly ServerMessage[]): string[] {
  const faults: string[] = [];
  const waiting = new Map<string, ModelOperation[]>();
  for (const operation of model.operations)
    waiting.set(operation.id, [...(waiting.get(operation.id) ?? []), operation]);
  let isAcknowledged = false;
  for (const { type, id, payload } of heard) {
    if (type === 'connection_ack') {
      if (isAcknowledged) faults.push('acknowledged twice');
      isAcknowledged = true;
    }
    // The ping that was sent right after complete has come back: from now on nothing may be told of what was stopped.
    if (type === 'pong' && payload?.sealed) dropUntil(waiting.get(payload.id) ?? [], payload.sealed);
    if (id === undefined) continue;
    if (!isAcknowledged) faults.push(`${type} before connection_ack`);
    const [operation] = waiting.get(id) ?? [];
    if (!operation) {
      faults.push(`${type} for ${id}, under which nothing is open`);
      continue;
    }
    operation.told.push(type === 'next' && operation.kind === 'stream' ? payload.data.wrote.cursor : type);
    const isOthers = type === 'next' && operation.kind !== 'stream' && !(operation.mark in (payload.data ?? {}));
    if (isOthers) faults.push(`${id} was answered with what another asked`);
    if (type !== 'next') waiting.get(id)?.shift();
  }
  for (const operation of model.operations) faults.push(...faultsOf(operation, model.code !== undefined));
  return faults;
}

function dropUntil(queue: ModelOperation[], mark: string): void {
  const index = queue.findIndex((operation) => operation.mark === mark);
  if (index >= 0) queue.splice(0, index + 1);
}

/** What is told must be what is due, from the beginning; and all of it, unless the client or the server ended it. */
function faultsOf({ mark, kind, due, told, state }: ModelOperation, isCut: boolean): string[] {
  const mayBeShort = isCut || state === 'stopped';
  const owed = mayBeShort ? due.slice(0, told.length) : due;
  // What was stopped may have been answered in full before the server read of it.
  const isRight = JSON.stringify(told) === JSON.stringify(owed);
  return isRight ? [] : [`${kind} ${mark} (${state}) was told ${told}, and was due ${due}`];
}
