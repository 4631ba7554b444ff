import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openJobQueue } from '../../../services/shared/jobs/job-queue.js';
import { createLogger } from '../../../services/shared/telemetry/logger.js';
import { openMetrics } from '../../../start/metrics/metrics.js';
import { queryRows, waitForOpenStreams } from '../../support/database/rows.js';
import { createActivePairing } from '../../support/fixtures/active-pairing.js';
import { setGoal, type TestPairing } from '../../support/fixtures/fixtures.js';
import type { ApiClient, LiveSubscription } from '../../support/graph/api-client.js';
import { startJumelage, type TestJumelage } from '../../support/graph/jumelage.js';
import { parseScrape, type Scrape, scrapeUntil } from '../../support/processes/metrics-scrape.js';

const follow = 'subscription ($after: String) { goalUpdated(after: $after) { cursor change goal { title } } }';
const add = 'mutation Step ($input: AddProgressInput!) { addProgress(input: $input) { entry { id } } }';

const metrics = openMetrics('jumelage');
const scrape = async () => parseScrape(await metrics.text());
let jumelage: TestJumelage;
let pairing: TestPairing;
let goalId: string;

beforeAll(async () => {
  jumelage = await startJumelage({ metrics });
  pairing = await createActivePairing(await jumelage.join('Solange'), await jumelage.join('Malik'));
  goalId = await setGoal(pairing);
  await jumelage.settle();
}, 30_000);
afterAll(() => jumelage.close());

const progress = (text: string, percent: number) =>
  pairing.mentee.query(add, { input: { goalId, kind: 'DO', text, percent } });
const gateway = { service: 'gateway' };
const delivered = ({ value }: Scrape) => value('jumelage_delivery_delay_seconds_count', gateway) ?? 0;
const failures = (probe: Scrape, code: string) =>
  probe.value('jumelage_operations_total', { ...gateway, type: 'unknown', code }) ?? 0;

async function openThree(who: ApiClient): Promise<LiveSubscription[]> {
  const lives = [0, 1, 2].map(() => who.subscribe(follow));
  await waitForOpenStreams(jumelage.gateway, 3);
  await scrapeUntil(scrape, ({ value }) => value('jumelage_live_readers', { service: 'progress' }) === 1);
  return lives;
}

test('Three clients that share a subscription count as three open and one upstream, and an event is measured once', async () => {
  const lives = await openThree(pairing.mentor);
  const before = await scrape();
  expect(before.value('jumelage_subscriptions_open', gateway)).toBe(3);
  expect(before.value('jumelage_subscription_upstreams', gateway)).toBe(1);
  expect(before.value('jumelage_subscriptions_shared_ratio', gateway)).toBe(3);
  await progress('un pas', 10);
  for (const live of lives) await live.until(1);
  const after = await scrapeUntil(scrape, (one) => delivered(one) > delivered(before));
  expect(delivered(after) - delivered(before)).toBe(1);
  const sum = ({ value }: Scrape) => value('jumelage_delivery_delay_seconds_sum', gateway) ?? 0;
  expect(sum(after) - sum(before)).toBeGreaterThan(0);
  expect(sum(after) - sum(before)).toBeLessThan(15);
  const cursor = lives[0]?.results[0]?.data.goalUpdated.cursor;
  for (const live of lives) live.close();
  await waitForOpenStreams(jumelage.gateway, 0);
  const none = await scrape();
  for (const name of ['open', 'shared_ratio']) expect(none.value(`jumelage_subscriptions_${name}`, gateway)).toBe(0);
  expect(none.value('jumelage_subscription_upstreams', gateway)).toBe(0);

  await progress('un autre', 20);
  // The event was delivered before: this subscription replays it, and a replay is not measured.
  await jumelage.settle();
  const back = pairing.mentor.subscribe(follow, { after: cursor });
  await back.until(1);
  expect(delivered(await scrape())).toBe(delivered(after));
  back.close();
  await waitForOpenStreams(jumelage.gateway, 0);
});

test('Unpublished events show as lag until the relay goes on', async () => {
  const { runtime } = jumelage.people;
  const service = { service: 'people' };
  await jumelage.settle();
  expect((await scrape()).value('jumelage_outbox_unpublished_events', service)).toBe(0);
  expect((await scrape()).value('jumelage_outbox_lag_seconds', service)).toBe(0);
  await runtime.stop();
  await pairing.mentee.query('mutation { updateProfile(input: { headline: "Céramiste" }) { userErrors { code } } }');
  const held = await scrapeUntil(scrape, ({ value }) => (value('jumelage_outbox_lag_seconds', service) ?? 0) > 0.3);
  expect(held.value('jumelage_outbox_unpublished_events', service)).toBe(1);
  runtime.start();
  const after = await scrapeUntil(scrape, ({ value }) => value('jumelage_outbox_unpublished_events', service) === 0);
  expect(after.value('jumelage_outbox_lag_seconds', service)).toBe(0);
});

test('Overdue rows show as lag, and a row that fails is counted and postponed', async () => {
  const { runtime } = jumelage.progress;
  const service = { service: 'progress' };
  await jumelage.settle();
  expect((await scrape()).value('jumelage_due_lag_seconds', service)).toBe(0);
  const release = runtime.pauseDueLoop();
  const sql = `insert into due (kind, subject, due_at) values ('unknown kind', gen_random_uuid(), now() - interval '90 s')`;
  await queryRows(runtime, sql);
  const held = await scrapeUntil(scrape, ({ value }) => (value('jumelage_due_lag_seconds', service) ?? 0) > 0);
  expect(held.value('jumelage_due_rows_overdue', service)).toBe(1);
  expect(held.value('jumelage_due_lag_seconds', service)).toBeGreaterThanOrEqual(90);
  expect(held.value('jumelage_due_lag_seconds', service)).toBeLessThan(120);
  expect(held.value('jumelage_due_failures_total', service)).toBeUndefined();
  release();
  const after = await scrapeUntil(scrape, ({ value }) => value('jumelage_due_rows_overdue', service) === 0);
  expect(after.value('jumelage_due_lag_seconds', service)).toBe(0);
  expect(after.value('jumelage_due_failures_total', { ...service, kind: 'unknown kind' })).toBe(1);
  await queryRows(runtime, `delete from due where kind = 'unknown kind'`);
});

test('Operations are counted by type and outcome, refused ones by limit, and rate limits by status', async () => {
  const before = await scrape();
  const operations = ({ value }: Scrape, labels: Record<string, string>) =>
    value('jumelage_operations_total', { ...gateway, ...labels }) ?? 0;
  await pairing.mentor.query('{ viewer { displayName } }');
  await progress('encore', 30);
  await pairing.mentor.send('{ viewer {');
  await pairing.mentor.send('{ nothing }');
  await pairing.mentor.send(`{ ${Array.from({ length: 40 }, (_, at) => `a${at}: __typename`).join(' ')} }`);
  await jumelage.nobody.send('mutation { acceptCharter { userErrors { code } } }');
  const bad = await fetch(`${jumelage.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer nonsense' },
    body: '{"query":"{ viewer { id } }"}',
  });
  expect([bad.status, bad.headers.get('x-request-id')]).toEqual([401, expect.stringMatching(/^[\w-]{36}$/)]);
  const after = await scrape();
  const more = (labels: Record<string, string>) => operations(after, labels) - operations(before, labels);
  expect(more({ type: 'query', code: 'OK' })).toBe(1);
  expect(more({ type: 'mutation', code: 'OK' })).toBe(1);
  expect(more({ type: 'mutation', code: 'UNAUTHENTICATED' })).toBe(1);
  for (const [code, count] of Object.entries({
    GRAPHQL_PARSE_FAILED: 1,
    GRAPHQL_VALIDATION_FAILED: 1,
    TOO_COSTLY: 1,
    UNAUTHENTICATED: 1,
  }))
    expect([code, failures(after, code) - failures(before, code)]).toEqual([code, count]);
  const costly = after.value('jumelage_operations_refused_total', { ...gateway, limit: 'maxRootFields' });
  expect(costly).toBe(1);
  expect(after.value('jumelage_operation_duration_seconds_count', { ...gateway, type: 'query' })).toBe(
    operations(after, { type: 'query', code: 'OK' }),
  );

  const attempt = () =>
    fetch(`${jumelage.url}/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'nobody@example.org', password: 'a guess' }),
    });
  for (let last = await attempt(); last.status !== 429; last = await attempt()) expect(last.status).toBe(401);
  const http = { ...gateway, route: '/auth/', status: '429' };
  expect((await scrape()).value('jumelage_http_requests_total', http)).toBe(1);
}, 30_000);

test('Each try of a job is counted by its outcome', async () => {
  const mails = { service: 'people', queue: 'mail', outcome: 'done' };
  await scrapeUntil(scrape, ({ value }) => (value('jumelage_jobs_total', mails) ?? 0) >= 2);
  const databaseUrl = jumelage.people.runtime.orm.config.get('clientUrl') as string;
  const options = {
    databaseUrl,
    name: 'trial',
    logger: createLogger('silent', 'trial'),
    probe: metrics.service('people'),
  };
  const queue = await openJobQueue(options, async () => {
    throw new Error('fails on purpose');
  });
  await queue.send({});
  const trial = { service: 'people', queue: 'trial' };
  const after = await scrapeUntil(scrape, ({ value }) => value('jumelage_jobs_total', trial) !== undefined);
  expect(after.value('jumelage_jobs_total', { ...trial, outcome: 'failed' })).toBe(1);
  await queryRows(
    jumelage.people.runtime,
    `update jobs.job set retry_count = retry_limit, start_after = now() where name = 'trial'`,
  );
  const last = { ...trial, outcome: 'given up' };
  await scrapeUntil(scrape, ({ value }) => value('jumelage_jobs_total', last) === 1);
  await queue.close();
}, 30_000);

test('A scrape has metrics of the process and its readiness, and nothing about people', async () => {
  const { names, text, value } = await scrape();
  for (const name of ['nodejs_eventloop_lag_seconds', 'process_resident_memory_bytes', 'nodejs_heap_size_used_bytes'])
    expect(names).toContain(name);
  expect(value('process_resident_memory_bytes', { service: 'jumelage' })).toBeGreaterThan(1e6);
  for (const check of ['database people', 'database pairings', 'database progress', 'bus'])
    expect([check, value('jumelage_ready', { check })]).toEqual([check, 1]);
  for (const secret of [/solange/i, /malik/i, /@/, pairing.pairingId, pairing.mentor.personId, 'Vendre', 'Step'])
    expect(text).not.toMatch(secret);
  expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
});

test('The public port serves no metrics', async () => {
  for (const path of ['/metrics', '/metrics/', '/graphql/metrics'])
    expect((await fetch(jumelage.url + path)).status).toBe(404);
});
