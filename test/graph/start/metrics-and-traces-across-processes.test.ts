import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createActivePairing } from '../../support/fixtures/active-pairing.js';
import { setGoal, type TestPairing } from '../../support/fixtures/fixtures.js';
import { signUp } from '../../support/graph/api-client.js';
import { parseScrape, scrapeUntil } from '../../support/processes/metrics-scrape.js';
import { hasProgram, type Processes, startProcesses } from '../../support/processes/processes.js';
import { type Collector, type SentSpan, startCollector } from '../../support/processes/trace-collector.js';

const isThere = hasProgram('nats-server');
if (!isThere) console.warn('SKIPPED: nats-server is not on this machine, so nothing runs as separate processes here.');
if (!isThere && process.env.CI) throw new Error('nats-server is missing, and CI must not skip tests.');

const add = 'mutation Step ($input: AddProgressInput!) { addProgress(input: $input) { entry { id } } }';
const follow = 'subscription Follow { goalUpdated { cursor goal { title pairing { mentor { displayName } } } } }';
const services = ['people', 'pairings', 'progress'] as const;

(isThere ? describe : describe.skip)('Separate processes, seen from outside', () => {
  let collector: Collector;
  let processes: Processes;
  let pairing: TestPairing;
  let goalId: string;

  beforeAll(async () => {
    collector = await startCollector();
    processes = await startProcesses({
      METRICS_PORT: '0',
      LOG_LEVEL: 'debug',
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_BSP_SCHEDULE_DELAY: '100',
    });
    pairing = await createActivePairing(await signUp(processes.url, 'Solange'), await signUp(processes.url, 'Malik'));
    goalId = await setGoal(pairing);
  }, 90_000);
  afterAll(async () => {
    await processes?.close();
    await collector?.close();
  });

  const scrapeOf = (part: (typeof services)[number] | 'gateway') => async () => {
    const [, port] = /serves its metrics on port (\d+)/.exec(processes.output(part)) ?? [];
    const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    return parseScrape(await answer.text());
  };
  const path = (span: SentSpan | undefined): string[] =>
    span ? [`${span.service} ${span.name}`, ...path(collector.parentOf(span))] : [];

  test('one trace spans the gateway and the processes of two subgraphs, for operations and for live events', async () => {
    const live = pairing.mentor.subscribe(follow);
    await scrapeUntil(scrapeOf('progress'), ({ value }) => value('jumelage_live_readers') === 1);
    await pairing.mentee.query(add, { input: { goalId, kind: 'DO', text: 'un pas', percent: 10 } });
    await live.until(1);
    const root = await collector.until(({ name }) => name === 'mutation Step');
    const inSubgraph = await collector.until(
      ({ name, traceId }) => name === 'progress execute' && traceId === root.traceId,
    );
    expect(path(inSubgraph)).toEqual([
      'jumelage-progress progress execute',
      'jumelage-gateway fetch progress',
      'jumelage-gateway mutation Step',
    ]);
    const event = await collector.until(({ name, service }) => name === 'event' && service === 'jumelage-gateway');
    const asked = await collector.until(({ name, traceId }) => name === 'people execute' && traceId === event.traceId);
    expect(path(asked)).toEqual([
      'jumelage-people people execute',
      'jumelage-gateway fetch people',
      'jumelage-gateway event',
      'jumelage-progress progress event',
    ]);
    live.close();
    const opened = await collector.until(({ name }) => name === 'subscription Follow');
    const listening = await collector.until(
      ({ name, traceId }) => name === 'progress execute' && traceId === opened.traceId,
    );
    expect(path(listening)).toContain('jumelage-gateway subscription Follow');
  }, 40_000);

  test('a call from one service to another belongs to the same trace', async () => {
    const asked = await collector.until(
      ({ name, service }) => name.startsWith('answer ') && service === 'jumelage-people',
    );
    expect(path(asked).slice(0, 3)).toEqual([
      `${asked.service} ${asked.name}`,
      `jumelage-pairings ${asked.name.replace('answer', 'ask')}`,
      'jumelage-pairings pairings execute',
    ]);
  });

  test('each process serves its own metrics under its own name', async () => {
    const lives = [0, 1, 2].map(() => pairing.mentor.subscribe(follow));
    const gateway = await scrapeUntil(scrapeOf('gateway'), ({ value }) => value('jumelage_subscriptions_open') === 3);
    expect(gateway.value('jumelage_subscription_upstreams')).toBe(1);
    expect(gateway.value('jumelage_ready', { service: 'gateway', check: 'subgraph people' })).toBe(1);
    expect(gateway.value('process_resident_memory_bytes', { service: 'gateway' })).toBeGreaterThan(1e6);
    await pairing.mentee.query(add, { input: { goalId, kind: 'DO', text: 'un autre', percent: 20 } });
    for (const live of lives) await live.until(1);
    const count = 'jumelage_delivery_delay_seconds_count';
    const { value } = await scrapeUntil(scrapeOf('gateway'), (scrape) => (scrape.value(count) ?? 0) >= 2);
    expect(value(count)).toBe(2);
    for (const live of lives) live.close();
    for (const service of services) {
      const scrape = await scrapeUntil(
        scrapeOf(service),
        (one) => one.value('jumelage_outbox_unpublished_events') === 0,
      );
      expect(scrape.value('jumelage_due_lag_seconds', { service })).toBe(0);
      expect(scrape.value('jumelage_ready', { service, check: 'bus' })).toBe(1);
      expect(scrape.names).not.toContain('jumelage_subscriptions_open');
      expect(
        scrape.value('jumelage_http_requests_total', { service, route: '/graphql', status: '200' }),
      ).toBeGreaterThan(0);
    }
  }, 30_000);

  test('a failed operation has one log line with the request id that its client received', async () => {
    const answer = await fetch(`${processes.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${pairing.mentee.token}` },
      body: JSON.stringify({
        query: 'mutation Refused ($input: AddProgressInput!) { addProgress(input: $input) { entry { id } } }',
        operationName: 'Refused',
        variables: { input: { goalId, kind: 'DO', text: 'Ceci est à nous', percent: 'beaucoup' } },
      }),
    });
    const requestId = answer.headers.get('x-request-id');
    const lines = () =>
      processes
        .output('gateway')
        .split('\n')
        .filter((line) => line.includes(String(requestId)));
    for (const deadline = Date.now() + 10_000; lines().length < 2 && Date.now() < deadline; )
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(lines().map((line) => JSON.parse(line))).toMatchObject([
      { level: 30, requestId, operation: 'Refused', code: 'BAD_USER_INPUT', msg: 'operation refused' },
      { level: 20, requestId, route: '/graphql', method: 'POST', status: 200, msg: 'answered' },
    ]);
    const everything = [...services, 'gateway' as const].map((part) => processes.output(part)).join('\n');
    for (const secret of [
      'Ceci est à nous',
      pairing.mentee.token,
      'a good password',
      'a secret for tests',
      'a services key',
    ])
      expect([secret, everything.includes(secret)]).toEqual([secret, false]);
  });

  test('/readyz reports whether the bus answers, and /healthz only reports the process', async () => {
    const urls = [processes.url, ...services.map((part) => `http://127.0.0.1:${portOf(part)}`)];
    const statuses = (route: string) => Promise.all(urls.map(async (url) => (await fetch(url + route)).status));
    const until = async (expected: number[]) => {
      let last = await statuses('/readyz');
      for (const deadline = Date.now() + 20_000; String(last) !== String(expected) && Date.now() < deadline; ) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        last = await statuses('/readyz');
      }
      expect(last).toEqual(expected);
    };
    await until([200, 200, 200, 200]);
    processes.nats('SIGSTOP');
    try {
      await until([503, 503, 503, 503]);
      const ready = await fetch(`${urls[1]}/readyz`);
      expect(await ready.json()).toEqual({ 'database people': true, bus: false });
      const atGateway = await fetch(`${processes.url}/readyz`);
      expect(await atGateway.json()).toMatchObject({ 'subgraph people': false, 'subgraph progress': false });
      expect(await statuses('/healthz')).toEqual([200, 200, 200, 200]);
    } finally {
      processes.nats('SIGCONT');
    }
    await until([200, 200, 200, 200]);
  }, 60_000);

  test('/readyz of the gateway checks its subgraphs at most once a second', async () => {
    const answered = () =>
      processes
        .output('people')
        .split('\n')
        .filter((line) => line.includes('"route":"/readyz"')).length;
    const before = answered();
    const began = Date.now();
    for (let round = 0; round < 10; round += 1)
      await Promise.all(Array.from({ length: 20 }, () => fetch(`${processes.url}/readyz`)));
    const seconds = Math.ceil((Date.now() - began) / 1000) + 1;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(answered() - before).toBeGreaterThanOrEqual(0);
    expect(answered() - before).toBeLessThanOrEqual(seconds);
  }, 30_000);

  function portOf(part: (typeof services)[number]): string | undefined {
    return new RegExp(`jumelage ${part} is ready on port (\\d+)`).exec(processes.output(part))?.[1];
  }
});
