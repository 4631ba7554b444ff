import { setTimeout as sleep } from 'node:timers/promises';
import { type DemoApiClient, signUpDemoAccount } from '../demo/client.js';
import { CREATE_PROGRAM } from '../demo/documents.js';
import { maximizeTotalScore } from '../services/pairings/assignment/best-total.domain.js';
import { peopleEntities } from '../services/people/main.js';
import { peopleSteps } from '../services/people/migrations/steps.js';
import { openOrm } from '../services/shared/database/orm.js';
import { ensureDatabase } from '../services/shared/database/service-databases.js';
import { withPostgres } from './bench-database.js';
import { fillProgram, mentees, mentors } from './matching-data.js';
import { type BenchServer, startServer } from './server.js';

const RUN = `mutation ($programId: ID!, $algorithm: MatchingAlgorithm!) {
  runMatching(programId: $programId, algorithm: $algorithm) {
    matchRun { id totalScore blockingPairs suggestions { score } unmatched { reason } } userErrors { code message }
  }
}`;
const PUBLISH = `mutation ($id: ID!) { publishMatchRun(id: $id) { matchRun { suggestions { score } } userErrors { code message } } }`;
const SUGGEST = `query ($programId: ID!) { suggestMentors(programId: $programId) { score mentor { displayName } breakdown { explanation } } }`;
const SMALL_QUERY = 'query { viewer { displayName pairings { edges { node { id } } } } }';
const JOIN = `mutation ($programId: ID!) { joinProgram(programId: $programId, roles: [MENTEE]) { userErrors { code message } } }`;

interface Run {
  id: string;
  totalScore: number;
  blockingPairs: number;
  suggestions: object[];
  unmatched: object[];
}

/**
 * `npm run bench:matching`: match runs of a programme with 2,000 mentees and 500 mentors by both algorithms, publishing
 * one, and suggestions to one mentee; the latency of a small query meanwhile; the server's memory. Client and server share
 * the machine.
 */
export async function benchMatching(): Promise<void> {
  await withPostgres(async (postgresUrl) => {
    const server = await startServer({ DATABASE_URL: postgresUrl, DEMO: '0' });
    try {
      await measureServer(server, postgresUrl);
    } finally {
      await server.close();
    }
  });
  for (const [what, scoreOf] of hardScores()) measureSolver(what, scoreOf);
}

async function measureServer(server: BenchServer, postgresUrl: string): Promise<void> {
  const account = (name: string) => ({ name, email: `${name}@example.org`, password: 'a good password' });
  const coordinator = await signUpDemoAccount(server.url, account('odile'));
  const mentee = await signUpDemoAccount(server.url, account('camille'));
  const input = { name: 'Grand essai', locale: 'fr', admission: 'OPEN' };
  const { program } = await coordinator.mutate<{ program: { id: string } }>(CREATE_PROGRAM, { input });
  await fill(postgresUrl, program.id);
  await coordinator.mutate(JOIN, { programId: program.id }).catch(() => undefined);
  await mentee.mutate(JOIN, { programId: program.id });
  const memory = (await server.memoryMb()).toFixed(0);
  console.log(`${mentees} mentees, ${mentors} mentors with 3 to 6 places; ${memory} MB before`);
  report('a small query while nothing runs', await queriesUntil(mentee, sleep(3000)));
  const run = await runBoth(coordinator, mentee, program.id);
  await publish(coordinator, mentee, run.id);
  await suggest(mentee, program.id);
  const peak = (await server.peakMemoryMb()).toFixed(0);
  console.log(`peak memory, threads included, without PostgreSQL: ${peak} MB (under 1024)`);
}

async function fill(serverUrl: string, programId: string): Promise<void> {
  const url = await ensureDatabase(serverUrl, 'people');
  const orm = await openOrm({ url, entities: peopleEntities, migrations: peopleSteps });
  await fillProgram(orm.em.fork(), programId).finally(() => orm.close());
}

async function runBoth(coordinator: DemoApiClient, mentee: DemoApiClient, programId: string): Promise<Run> {
  let last: Run | undefined;
  for (const algorithm of ['BEST_TOTAL', 'BEST_TOTAL', 'DEFERRED_ACCEPTANCE']) {
    const first = last === undefined;
    const began = performance.now();
    const running = coordinator.mutate<{ matchRun: Run }>(RUN, { programId, algorithm });
    const meanwhile = await queriesUntil(mentee, running);
    const { matchRun } = await running;
    const { totalScore, blockingPairs, suggestions, unmatched } = matchRun;
    const result = `${suggestions.length} pairs, ${unmatched.length} unmatched, total ${totalScore.toFixed(1)}, ${blockingPairs} blocking`;
    const profiles = first ? ', requesting every profile first' : '';
    console.log(`${algorithm}${profiles}: ${seconds(began)} s (under 20); ${result}`);
    report('  a small query meanwhile', meanwhile);
    last = matchRun;
  }
  if (!last) throw new Error('No match run was made.');
  return last;
}

async function publish(coordinator: DemoApiClient, mentee: DemoApiClient, id: string): Promise<void> {
  const began = performance.now();
  const publishing = coordinator.mutate<{ matchRun: Run }>(PUBLISH, { id });
  const meanwhile = await queriesUntil(mentee, publishing);
  console.log(`publishing ${(await publishing).matchRun.suggestions.length} pairs: ${seconds(began)} s`);
  report('  a small query meanwhile', meanwhile);
}

async function suggest(mentee: DemoApiClient, programId: string): Promise<void> {
  const times: number[] = [];
  for (let index = 0; index < 60; index++) {
    const began = performance.now();
    await mentee.query(SUGGEST, { programId });
    if (index >= 10) times.push(performance.now() - began);
  }
  report(`suggestMentors among ${mentors}`, times);
}

/** Sends a small query repeatedly until `end` settles. Returns the duration of each, in ms. */
async function queriesUntil(client: DemoApiClient, end: Promise<unknown>): Promise<number[]> {
  let isOver = false;
  void end
    .catch(() => undefined)
    .then(() => {
      isOver = true;
    });
  const times: number[] = [];
  while (!isOver) {
    const began = performance.now();
    await client.query(SMALL_QUERY);
    times.push(performance.now() - began);
  }
  return times;
}

function seconds(began: number): string {
  return ((performance.now() - began) / 1000).toFixed(1);
}

function report(what: string, values: number[]): void {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1);
  console.log(`${what}: median ${at(0.5)} ms, 99th ${at(0.99)} ms, longest ${at(1)} ms (${values.length} times)`);
}

/** Scores that are hard for an assignment solver: all mentees prefer the same mentors. */
function hardScores(): [string, (row: number, column: number) => number][] {
  const popularity = Array.from({ length: mentors }, (_, column) => ((column * 7919) % mentors) / mentors);
  const noise = (row: number, column: number) => ((row * 31 + column * 17) % 101) / 101;
  return [
    ['all prefer nearly the same mentors', (row, column) => 0.9 * (popularity[column] ?? 0) + 0.1 * noise(row, column)],
    [
      'all prefer the same mentors, some more strongly',
      (row, column) => ((popularity[column] ?? 0) * (row + 1)) / mentees,
    ],
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
