import { Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { startTracing } from '../../../start/tracing.js';
import { waitForSubscribers } from '../../support/database/rows.js';
import { createActivePairing } from '../../support/fixtures/active-pairing.js';
import { setGoal, type TestPairing } from '../../support/fixtures/fixtures.js';
import { startJumelage, type TestJumelage } from '../../support/graph/jumelage.js';
import { type Collector, type SentSpan, startCollector } from '../../support/processes/trace-collector.js';

const add =
  'mutation Step ($input: AddProgressInput!) { addProgress(input: $input) { entry { id } userErrors { code } } }';
const follow = `subscription Follow { goalUpdated { cursor change goal { title pairing { mentor { displayName } } } } }`;
const log = pino({ level: 'silent' });
/** A trace context from outside. */
const outside = { traceId: '4bf92f3577b34da6a3ce929d0e0e4736', spanId: '00f067aa0ba902b7' };

describe('With a collector', () => {
  let collector: Collector;
  let jumelage: TestJumelage;
  let pairing: TestPairing;
  let goalId: string;
  let stopTracing: () => Promise<void>;

  beforeAll(async () => {
    collector = await startCollector();
    process.env.OTEL_EXPORTER_OTLP_ENDPOINT = collector.url;
    process.env.OTEL_BSP_SCHEDULE_DELAY = '50';
    jumelage = await startJumelage();
    pairing = await createActivePairing(await jumelage.join('Solange'), await jumelage.join('Malik'));
    goalId = await setGoal(pairing);
    await jumelage.settle();
    stopTracing = await startTracing('jumelage-trial', log);
  }, 30_000);
  afterAll(async () => {
    await jumelage.close();
    await stopTracing();
    await collector.close();
    delete process.env.OTEL_EXPORTER_OTLP_ENDPOINT;
  });
  afterEach(() => collector.forget());

  const ancestors = (span: SentSpan): string[] => {
    const parent = collector.parentOf(span);
    return parent ? [parent.name, ...ancestors(parent)] : [];
  };
  const input = (text: string, percent: number) => ({ input: { goalId, kind: 'DO', text, percent } });

  test('one trace spans an operation, its execution, each service’s part and the SQL statements', async () => {
    await pairing.mentee.query(add, input('Un pas dont personne ne doit rien savoir', 10));
    const root = await collector.until(({ name }) => name === 'mutation Step');
    expect(root).toMatchObject({
      parentSpanId: undefined,
      service: 'jumelage-trial',
      kind: 2,
      isError: false,
      facts: { 'graphql.operation.type': 'mutation', 'graphql.operation.name': 'Step' },
    });
    const statement = await collector.until(({ name, traceId }) => name === 'insert' && traceId === root.traceId);
    expect(ancestors(statement)).toEqual(['progress execute', 'graph execute', 'mutation Step']);
    expect(statement.facts['db.query.text']).toMatch(/^insert into .*values \(\?/);
  });

  test('a live event has its own trace with the part of each service and the event’s id', async () => {
    const live = pairing.mentor.subscribe(follow);
    await waitForSubscribers(jumelage.progress.runtime, 1);
    await pairing.mentee.query(add, input('Encore un pas', 20));
    await live.until(1);
    live.close();
    const opening = await collector.until(({ name }) => name.startsWith('subscription'));
    await collector.until(({ name, traceId }) => name === 'progress execute' && traceId === opening.traceId);
    const execution = await collector.until(({ notes }) =>
      notes.some(({ facts }) => facts['jumelage.event.type'] === 'GoalProgressed'),
    );
    const [recorded] = execution.notes;
    const eventId = recorded?.facts['jumelage.event.id'];
    const resolved = await collector.until(
      ({ name, facts }) => name === 'graph event' && facts['jumelage.event.id'] === eventId,
    );
    expect(resolved.parentSpanId).toBeUndefined();
    expect(resolved.traceId).not.toBe(execution.traceId);
    for (const part of ['progress execute', 'people execute']) {
      const asked = await collector.until(({ name, traceId }) => name === part && traceId === resolved.traceId);
      expect(ancestors(asked)).toEqual(['graph event']);
    }
  });

  test('the span of a handler in another service has the id of the event', async () => {
    await pairing.mentee.query('mutation { updateProfile(input: { headline: "Céramiste" }) { userErrors { code } } }');
    const handler = await collector.until(({ name }) => name === 'pairings hears ProfileUpdated');
    expect(handler).toMatchObject({ kind: 5, facts: { 'jumelage.event.source': 'people' } });
    const eventId = handler.facts['jumelage.event.id'];
    const recorder = await collector.until(({ notes }) =>
      notes.some(({ facts }) => facts['jumelage.event.id'] === eventId),
    );
    expect(recorder.name).toBe('people execute');
    await collector.until(({ name, traceId }) => name === 'insert' && traceId === handler.traceId);
  });

  test('a refused operation is a failed span with its code, and an operation continues a trace from outside', async () => {
    const traceparent = `00-${outside.traceId}-${outside.spanId}-01`;
    await fetch(`${jumelage.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', traceparent, 'x-request-id': 'one-of-theirs' },
      body: JSON.stringify({ query: 'mutation Sign { acceptCharter { userErrors { code } } }' }),
    });
    const span = await collector.until(({ name }) => name === 'mutation Sign');
    expect(span).toMatchObject({
      traceId: outside.traceId,
      parentSpanId: outside.spanId,
      isError: true,
      facts: { 'error.type': 'UNAUTHENTICATED', 'jumelage.request.id': 'one-of-theirs' },
    });
  });

  test('statements are children of the span that caused them, and no span has personal data', () => {
    const statements = collector.all.filter(({ facts }) => facts['db.query.text'] !== undefined);
    expect(statements.length).toBeGreaterThan(10);
    expect(statements.filter(({ parentSpanId }) => parentSpanId === undefined)).toEqual([]);
    const sent = collector.bodies.join('\n');
    expect(sent).toContain('mutation Step');
    const persons = [pairing.mentee, pairing.mentor].flatMap(({ personId, email, token }) => [personId, email, token]);
    for (const secret of [...persons, 'Solange', 'Malik', 'Céramiste', 'série', 'personne ne doit', goalId])
      expect([secret, sent.includes(secret)]).toEqual([secret, false]);
  });
});

test('Tracing is off by default: the process opens no connection except to its own database', async () => {
  const ports = new Set<string>();
  const connect = Socket.prototype.connect;
  Socket.prototype.connect = function (this: Socket, ...args: unknown[]) {
    const [to] = [args].flat(2) as { port?: number; path?: string }[];
    ports.add(String(to?.port ?? to?.path ?? to));
    return Reflect.apply(connect, this, args);
  } as typeof connect;
  const stop = await startTracing('jumelage-trial', log);
  const jumelage = await startJumelage();
  try {
    await jumelage.join('Solange');
    await jumelage.settle();
  } finally {
    await jumelage.close();
    await stop();
    Socket.prototype.connect = connect;
  }
  const database = new URL(process.env.TEST_POSTGRES_URL ?? '').port;
  expect(ports).toContain(database);
  expect([...ports].filter((port) => port !== database && port !== new URL(jumelage.url).port)).toEqual([]);
}, 30_000);
