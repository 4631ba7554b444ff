import type { ServerMessage } from './websocket-client.js';

/** A step of a client. There are few ids, so that operations share them. */
export type ProtocolStep =
  | { does: 'init'; as: 'nobody' | 'shared' | 'ana' | 'a liar' }
  | { does: 'ping' | 'pong' }
  | { does: 'ask'; id: string; what: OperationKind }
  | { does: 'stop'; id: string }
  | { does: 'write'; count: number }
  | { does: 'open the gate' | 'end the sources' | 'settle' }
  | { does: 'garble'; text: string };

export type OperationKind = 'query' | 'slow query' | 'mutation' | 'nonsense' | 'stream';

/** One operation in the model. */
export interface ModelOperation {
  id: string;
  /** Unique among the operations. */
  mark: string;
  kind: OperationKind;
  /** The messages that the client must receive, in order. A stopped or cut operation may end early. */
  due: string[];
  received: string[];
  state: 'open' | 'stopped' | 'ended';
}

/**
 * A model of graphql-transport-ws: which messages a server must send after each step, and how it must close the socket.
 * `faultsIn` compares the received messages with it.
 */
export class ProtocolModel {
  isAcknowledged = false;
  /** The code with which the server must close the socket; undefined while it must stay open. */
  code: number | undefined;
  readonly operations: ModelOperation[] = [];
  /** Operations that were sent after the socket had to be closed. None of them may be executed. */
  readonly tooLate: string[] = [];

  /** Returns the open operation with this id. */
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
      received: [],
      state: 'open',
    });
  }

  /** Returns the operation that was stopped. */
  stop(id: string): ModelOperation | undefined {
    const operation = this.code === undefined ? this.openUnder(id) : undefined;
    if (operation) operation.state = 'stopped';
    return operation;
  }

  /** After the socket had to be closed, events may still be sent until the server reads the reason. */
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

  /** Marks operations as ended whose messages are complete. */
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

/** Returns the messages that were out of order, repeated or missing, compared with the model. */
export function faultsIn(model: ProtocolModel, received: readonly ServerMessage[]): string[] {
  const faults: string[] = [];
  const waiting = new Map<string, ModelOperation[]>();
  for (const operation of model.operations)
    waiting.set(operation.id, [...(waiting.get(operation.id) ?? []), operation]);
  let isAcknowledged = false;
  for (const { type, id, payload } of received) {
    if (type === 'connection_ack') {
      if (isAcknowledged) faults.push('acknowledged twice');
      isAcknowledged = true;
    }
    // The pong answers a ping that was sent right after `complete`: no message of the stopped operation may follow.
    if (type === 'pong' && payload?.sealed) dropUntil(waiting.get(payload.id) ?? [], payload.sealed);
    if (id === undefined) continue;
    if (!isAcknowledged) faults.push(`${type} before connection_ack`);
    const [operation] = waiting.get(id) ?? [];
    if (!operation) {
      faults.push(`${type} for ${id}, which has no open operation`);
      continue;
    }
    operation.received.push(type === 'next' && operation.kind === 'stream' ? payload.data.wrote.cursor : type);
    const isOthers = type === 'next' && operation.kind !== 'stream' && !(operation.mark in (payload.data ?? {}));
    if (isOthers) faults.push(`${id} received the result of another operation`);
    if (type !== 'next') waiting.get(id)?.shift();
  }
  for (const operation of model.operations) faults.push(...faultsOf(operation, model.code !== undefined));
  return faults;
}

function dropUntil(queue: ModelOperation[], mark: string): void {
  const index = queue.findIndex((operation) => operation.mark === mark);
  if (index >= 0) queue.splice(0, index + 1);
}

/** The received messages must be the due ones from the beginning, and all of them unless the operation was ended early. */
function faultsOf({ mark, kind, due, received, state }: ModelOperation, isCut: boolean): string[] {
  const mayBeShort = isCut || state === 'stopped';
  const owed = mayBeShort ? due.slice(0, received.length) : due;
  // A stopped operation may have been answered completely before the server read the stop.
  const isRight = JSON.stringify(received) === JSON.stringify(owed);
  return isRight ? [] : [`${kind} ${mark} (${state}) received ${received}, expected ${due}`];
}
