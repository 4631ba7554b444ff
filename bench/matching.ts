import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DemoApiClient, signUpDemoAccount } from '../demo/client.js';
import { CREATE_PROGRAM } from '../demo/documents.js';
import { maximizeTotalScore } from '../services/pairings/assignment/best-total.domain.js';
import { peopleEntities } from '../services/people/main.js';
import { peopleSteps } from '../services/people/migrations/steps.js';
import { startEmbeddedPostgres } from '../services/shared/database/embedded/embedded-postgres.js';
import { openOrm } from '../services/shared/database/orm.js';
import { ensureDatabase } from '../services/shared/database/service-databases.js';
import { fillProgram, mentees, mentors } from './matching-data.js';
import { startServer } from './server.js';

const RUN = `mutation ($programId: ID!, $algorithm: MatchingAlgorithm!) {
  runMatching(programId: $programId, algorithm: $algorithm) {
    matchRun { id totalScore blockingPairs suggestions { score } unmatched { reason } } userErrors { code message }
  }
}`;
const PUBLISH = `mutation ($id: ID!) { publishMatchRun(id: $id) { matchRun { suggestions { score } } userErrors { code message } } }`;
const SUGGEST = `query ($programId: ID!) { suggestMentors(programId: $programId) { score mentor { displayName } breakdown { explanation } } }`;
const SMALL = 'query { viewer { displayName pairings { edges { node { id } } } } }';
const JOIN = `mutation ($programId: ID!) { joinProgram(programId: $programId, roles: [MENTEE]) { userErrors { code message } } }`;

interface Run {
  id: string;
  totalScore: number;
  blockingPairs: number;
  suggestions: object[];
  unmatched: object[];
}

/**
 * `npm run bench:matching`: runs of a programme with 2,000 mentees and 500 mentors by both algorithms, publishing one, and
 * suggestions to one mentee; what a small query takes meanwhile; the server's memory. Client and server share the machine.
 */
const folder = await mkdtemp(join(tmpdir(), 'jumelage-bench-'));
await chmod(folder, 0o711);
const postgres = await startEmbeddedPostgres(folder);
try {
  const server = await startServer({ DATABASE_URL: postgres.url, DEMO: '0' });
  try {
    const account = (name: string) => ({ name, email: `${name}@example.org`, password: 'a good password' });
    const coordinator = await signUpDemoAccount(server.url, account('odile'));
    const bystander = await signUpDemoAccount(server.url, account('camille'));
    const input = { name: 'Grand essai', locale: 'fr', admission: 'OPEN' };
    const { program } = await coordinator.mutate<{ program: { id: string } }>(CREATE_PROGRAM, { input });
    await fill(postgres.url, program.id);
    await coordinator.mutate(JOIN, { programId: program.id }).catch(() => undefined);
    await bystander.mutate(JOIN, { programId: program.id });
    console.log(
      `${mentees} mentees, ${mentors} mentors with 3 to 6 places; ${(await server.memoryMb()).toFixed(0)} MB before`,
    );
    report('a small query while nothing runs', await queriesUntil(bystander, wait(3000)));
    const run = await runBoth(coordinator, bystander, program.id);
    await publish(coordinator, bystander, run.id);
    await suggest(bystander, program.id);
    console.log(
      `memory at its most, threads included, without PostgreSQL: ${(await server.peakMemoryMb()).toFixed(0)} MB (under 1024)`,
    );
  } finally {
    await server.close();
  }
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
for (const [what, scoreOf] of hardest()) measureSolver(what, scoreOf);

async function fill(serverUrl: string, programId: string): Promise<void> {
  const url = await ensureDatabase(serverUrl, 'people');
  const orm = await openOrm({ url, entities: peopleEntities, migrations: peopleSteps });
  await fillProgram(orm.em.fork(), programId).finally(() => orm.close());
}

async function runBoth(coordinator: DemoApiClient, bystander: DemoApiClient, programId: string): Promise<Run> {
  let last: Run | undefined;
  for (const algorithm of ['BEST_TOTAL', 'BEST_TOTAL', 'DEFERRED_ACCEPTANCE']) {
    const first = last === undefined;
    const began = performance.now();
    const running = coordinator.mutate<{ matchRun: Run }>(RUN, { programId, algorithm });
    const meanwhile = await queriesUntil(bystander, running);
    const { matchRun } = await running;
    const { totalScore, blockingPairs, suggestions, unmatched } = matchRun;
    const came = `${suggestions.length} pairs, ${unmatched.length} without, total ${totalScore.toFixed(1)}, ${blockingPairs} blocking`;
    const profiles = first ? ', asking for every profile first' : '';
    console.log(`${algorithm}${profiles}: ${seconds(began)} s (under 20); ${came}`);
    report('  a small query meanwhile', meanwhile);
    last = matchRun;
  }
  if (!last) throw new Error('Nothing was run.');
  return last;
}

async function publish(coordinator: DemoApiClient, bystander: DemoApiClient, id: string): Promise<void> {
  const began = performance.now();
  const publishing = coordinator.mutate<{ matchRun: Run }>(PUBLISH, { id });
  const meanwhile = await queriesUntil(bystander, publishing);
  console.log(`publishing ${(await publishing).matchRun.suggestions.length} pairs: ${seconds(began)} s`);
  report('  a small query meanwhile', meanwhile);
}

async function suggest(bystander: DemoApiClient, programId: string): Promise<void> {
  const times: number[] = [];
  for (let index = 0; index < 60; index++) {
    const began = performance.now();
    await bystander.query(SUGGEST, { programId });
    if (index >= 10) times.push(performance.now() - began);
  }
  report(`suggestMentors among ${mentors}`, times);
}

/** Sends a small query again and again until something is over; answers how long each took in ms. */
async function queriesUntil(client: DemoApiClient, end: Promise<unknown>): Promise<number[]> {
  let over = false;
  void end
    .catch(() => undefined)
    .then(() => {
      over = true;
    });
  const times: number[] = [];
  while (!over) {
    const began = performance.now();
    await client.query(SMALL);
    times.push(performance.now() - began);
  }
  return times;
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function seconds(began: number): string {
  return ((performance.now() - began) / 1000).toFixed(1);
}

function report(what: string, values: number[]): void {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1);
  console.log(`${what}: median ${at(0.5)} ms, 99th ${at(0.99)} ms, most ${at(1)} ms (${values.length} times)`);
}

/** Scores that are hard on a solver of assignments: all mentees want the same mentors. */
function hardest(): [string, (row: number, column: number) => number][] {
  const popularity = Array.from({ length: mentors }, (_, column) => ((column * 7919) % mentors) / mentors);
  const noise = (row: number, column: number) => ((row * 31 + column * 17) % 101) / 101;
  return [
    ['all want the same mentors, nearly', (row, column) => 0.9 * (popularity[column] ?? 0) + 0.1 * noise(row, column)],
    ['all want the same mentors, some more', (row, column) => ((popularity[column] ?? 0) * (row + 1)) / mentees],
  ];
}

function measureSolver(what: string, scoreOf: (row: number, column: number) => number): void {
  const points = Int32Array.from({ length: mentees * mentors }, (_, index) =>
    Math.floor(1e6 * scoreOf(Math.floor(index / mentors), index % mentors)),
  );
  const places = Array.from({ length: mentors }, (_, column) => 2 + (column % 5));
  const began = performance.now();
  maximizeTotalScore({ mentees, mentors, points, places });
  console.log(`BEST_TOTAL alone, ${what}: ${seconds(began)} s`);
}
