import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pino } from 'pino';
import {
  faultsIn,
  type ModelOperation,
  ProtocolModel,
  type ProtocolStep,
} from '../../../support/graph/protocol-model.js';
import { startToyGraph, type ToyGraph, waitUntil } from '../../../support/graph/toy-graph.js';
import { toyToken } from '../../../support/graph/toy-subgraphs.js';
import { openSocket, type WebSocketClient } from '../../../support/graph/websocket-client.js';

/** Any sequence of messages over a real socket, compared with a small model of graphql-transport-ws. */
let graph: ToyGraph;
const complaints: string[] = [];
const renamed: string[] = [];

beforeAll(async () => {
  const log = pino({ level: 'error' }, { write: (line: string) => void complaints.push(line) });
  graph = await startToyGraph('in process', { log, initWaitMs: 60_000 });
  const oak = graph.toys.plants.get('oak') ?? {};
  Object.defineProperty(oak, 'name', { get: () => 'Oak', set: (name: string) => renamed.push(name) });
});
afterAll(() => graph.close());

const id = fc.constantFrom('a', 'b', '1:a');
const step: fc.Arbitrary<ProtocolStep> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('init' as const),
      as: fc.constantFrom('nobody', 'shared', 'ana', 'shared', 'ana', 'a liar'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constantFrom('ping' as const, 'pong' as const) }) },
  {
    weight: 16,
    arbitrary: fc.record({
      does: fc.constant('ask' as const),
      id,
      what: fc.constantFrom('query', 'slow query', 'mutation', 'nonsense', 'stream', 'stream', 'stream'),
    }),
  },
  { weight: 12, arbitrary: fc.record({ does: fc.constant('stop' as const), id }) },
  { weight: 6, arbitrary: fc.record({ does: fc.constant('write' as const), count: fc.integer({ min: 1, max: 5 }) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constantFrom('open the gate' as const, 'end the sources' as const, 'settle' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('garble' as const), text: fc.oneof(fc.string(), fc.json()) }) },
);
/** Most clients begin correctly: the others are closed after a message or two. */
const steps = fc
  .tuple(fc.constantFrom('nobody', 'shared', 'ana', undefined), fc.array(step, { maxLength: 40, size: 'max' }))
  .map(([as, rest]): ProtocolStep[] => (as ? [{ does: 'init', as }, ...rest] : rest) as ProtocolStep[]);

let marks = 0;

/** Runs one sequence on its own socket, and applies each step to the model. */
class Play {
  readonly model = new ProtocolModel();
  readonly #pings: unknown[] = [];
  #gate = Promise.withResolvers<void>();

  constructor(readonly wire: WebSocketClient) {
    graph.toys.slow = this.#gate.promise;
  }

  async take(step: ProtocolStep): Promise<void> {
    const { model, wire } = this;
    if (step.does === 'init') return this.#init(step.as);
    if (step.does === 'ping') return this.#ping({ n: ++marks });
    if (step.does === 'pong') return wire.send({ type: 'pong' });
    if (step.does === 'ask') return this.#ask(step.id, step.what);
    if (step.does === 'stop') return this.#stop(step.id);
    if (step.does === 'garble') {
      model.garble();
      return wire.sendRaw(step.text);
    }
    await this.settle();
    if (step.does === 'write') for (let i = 0; i < step.count; i += 1) this.#write();
    if (step.does === 'end the sources') {
      await this.#untilLost();
      model.endSources();
      for (const reader of graph.toys.readers) reader.end();
      await this.settle();
    }
    if (step.does === 'open the gate') await this.openGate();
  }

  /** Waits until all expected messages have arrived, or the socket is closed. */
  async settle(): Promise<void> {
    const { model, wire } = this;
    if (model.code !== undefined) return;
    const isOver = ({ due }: ModelOperation) => ['complete', 'error'].includes(due.at(-1) ?? '');
    const hasAll = (mark: string) =>
      faultsIn(copyOf(model), wire.received).every((fault) => !fault.includes(` ${mark} (`));
    await wire.until(() => model.operations.every(({ state, mark }) => state !== 'open' || hasAll(mark)));
    model.settle();
    const open = model.streams.filter((stream) => !isOver(stream)).length;
    await waitUntil(() => graph.gateway.openStreams() === open && graph.toys.readers.size >= Math.min(open, 1));
    await wire.ping();
  }

  async openGate(): Promise<void> {
    await this.settle();
    await this.#untilLost();
    this.#gate.resolve();
    this.model.openGate();
    await this.settle();
    this.#gate = Promise.withResolvers<void>();
    graph.toys.slow = this.#gate.promise;
  }

  /** Closes the socket, and returns all deviations. */
  async end(): Promise<string[]> {
    const { model, wire } = this;
    await this.openGate();
    if (model.code === undefined) wire.socket.close(1000);
    const { code } = await wire.closed;
    const faults = faultsIn(model, wire.received);
    if (code !== (model.code ?? 1000)) faults.push(`closed with ${code}, and not with ${model.code}`);
    const pongs = wire.received.filter(({ type }) => type === 'pong').map(({ payload }) => payload);
    const answered = model.code === undefined ? this.#pings : this.#pings.slice(0, pongs.length);
    if (JSON.stringify(pongs) !== JSON.stringify(answered)) faults.push('pongs are not the pings');
    await waitUntil(() => graph.gateway.openStreams() === 0 && graph.toys.readers.size === 0);
    const done = renamed.splice(0);
    if (new Set(done).size !== done.length) faults.push('a mutation was done twice');
    faults.push(...done.filter((name) => model.tooLate.includes(name)).map((name) => `${name} was done too late`));
    return [...faults, ...complaints.splice(0)];
  }

  /** An operation must not end before the server has read the message that the test sends too early on purpose. */
  async #untilLost(): Promise<void> {
    if (this.model.code !== undefined) await this.wire.closed;
  }

  async #init(as: string): Promise<void> {
    const { model, wire } = this;
    const mayBegin = !model.isAcknowledged && model.code === undefined;
    model.init(as !== 'a liar');
    const authorization = as === 'a liar' ? 'Bearer bad' : toyToken(as);
    wire.send({ type: 'connection_init', ...(as !== 'nobody' && { payload: { authorization } }) });
    // Whether the next message arrives after the acknowledgement depends on timing, which the model does not know.
    if (!mayBegin) return;
    if (model.isAcknowledged) await wire.until((heard) => heard.some(({ type }) => type === 'connection_ack'));
    else await wire.closed;
  }

  #ping(payload: object): void {
    this.#pings.push(payload);
    this.wire.send({ type: 'ping', payload });
  }

  async #ask(id: string, kind: ModelOperation['kind']): Promise<void> {
    // Whether a fast operation is still in flight depends on timing, too.
    const before = this.model.openUnder(id);
    if (before && before.kind !== 'stream' && before.kind !== 'slow query') await this.settle();
    const mark = `m${++marks}`;
    this.model.ask(id, kind, mark);
    const query = {
      query: `{ ${mark}: whoami }`,
      'slow query': `{ ${mark}: days { id } }`,
      mutation: `mutation { ${mark}: rename(id: "oak", name: "${mark}") { id } }`,
      nonsense: `{ ${mark} }`,
      stream: 'subscription { wrote { cursor } }',
    };
    this.wire.subscribe(id, query[kind]);
  }

  #stop(id: string): void {
    const stopped = this.model.stop(id);
    this.wire.stop(id);
    if (stopped) this.#ping({ sealed: stopped.mark, id });
  }

  #write(): void {
    const cursor = `f${++marks}`;
    this.model.write(cursor);
    graph.toys.write({ id: cursor, text: 't', about: 'fern' });
  }
}

/** For a look-ahead: frames that are applied to the copy do not change the model. */
function copyOf(model: ProtocolModel): ProtocolModel {
  const copy = new ProtocolModel();
  copy.operations.push(...model.operations.map((operation) => ({ ...operation, received: [] })));
  copy.isAcknowledged = model.isAcknowledged;
  return copy;
}

test('Any sequence of messages is answered as the protocol specifies, or the socket is closed with the specified code', async () => {
  const codes = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const play = new Play(await openSocket(graph.wsUrl));
      for (const next of sequence) await play.take(next);
      expect(await play.end()).toEqual([]);
      const code = play.model.code ?? 1000;
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }),
    { seed: 20_260, numRuns: 200, interruptAfterTimeLimit: 40_000, markInterruptAsFailure: true },
  );
  // The run must reach every kind of end, or it would prove nothing.
  expect([...codes.keys()].sort()).toEqual([1000, 4400, 4401, 4403, 4409, 4429]);
});
