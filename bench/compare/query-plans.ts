import { open, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { serviceNames } from '../../services/shared/database/service-databases.js';
import { databaseUrl, withClient } from './data/connect.js';
import type { Peer } from './peers.js';
import { type ScenarioCase, type ScenarioCases, type SingleScenario, singleScenarios } from './scenarios.js';

/** The query plans of the statements of one scenario. */
export interface ScenarioPlans {
  scenario: SingleScenario;
  /** Statements for each request, including those in functions and those caused by its events. */
  statementsPerRequest: number;
  /** How many different statements. */
  statements: number;
  /** Scans of whole large tables. */
  scans: Scan[];
}

export interface Scan {
  table: string;
  rows: number;
  statement: string;
  times: number;
}

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: PlanNode[];
}

interface LoggedPlan {
  'Query Text': string;
  Plan: PlanNode;
}

const settings: [string, string][] = [
  ['session_preload_libraries', 'auto_explain'],
  ['auto_explain.log_min_duration', '0'],
  ['auto_explain.log_format', 'json'],
  ['auto_explain.log_nested_statements', 'on'],
  ['auto_explain.log_level', 'log'],
];

/** Makes PostgreSQL log the plan of every statement of later connections to these databases. */
export async function logPlans(server: string, prefix: string): Promise<void> {
  await withClient(server, async (client) => {
    for (const name of serviceNames)
      for (const [setting, value] of settings)
        await client.query(`alter database ${prefix}_${name} set ${setting} = '${value}'`);
  });
}

/** Sends some requests of each scenario to a peer, and reads the logged plan of every statement. */
export async function explainPlans(
  peer: Peer,
  cases: ScenarioCases,
  { server, prefix, log }: { server: string; prefix: string; log: string },
): Promise<ScenarioPlans[]> {
  const large = await largeTables(server, prefix);
  const all: ScenarioPlans[] = [];
  for (const scenario of singleScenarios) {
    const sample = cases[scenario].slice(0, requestsPerScenario);
    for (const one of sample.slice(0, 2)) await send(peer, one);
    await sleep(settleMs);
    const { size: from } = await stat(log);
    for (const one of sample) await send(peer, one);
    await sleep(settleMs);
    all.push(plansOf(scenario, await readFrom(log, from), large));
  }
  return all;
}

const requestsPerScenario = 20;
/** Long enough for the events of the requests to be handled. */
const settleMs = 2000;
const largeFromRows = 1000;

async function send(peer: Peer, scenarioCase: ScenarioCase): Promise<void> {
  const { path, body, token } = peer.toRequest(scenarioCase);
  const headers = { 'content-type': 'application/json', authorization: token };
  const answer = await fetch(new URL(path, peer.url), { method: 'POST', headers, body });
  await answer.text();
}

async function largeTables(server: string, prefix: string): Promise<Map<string, number>> {
  const sql = `select relname, reltuples::float8 as rows from pg_class where relkind = 'r' and reltuples >= ${largeFromRows}
    and relnamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)`;
  const tables = new Map<string, number>();
  for (const name of serviceNames) {
    const { rows } = await withClient(databaseUrl(server, `${prefix}_${name}`), (client) => client.query(sql));
    for (const { relname, rows: count } of rows) tables.set(relname, Math.max(count, tables.get(relname) ?? 0));
  }
  return tables;
}

async function readFrom(log: string, from: number): Promise<string> {
  const file = await open(log);
  try {
    const { size } = await file.stat();
    const buffer = Buffer.alloc(size - from);
    await file.read(buffer, 0, buffer.length, from);
    return buffer.toString('utf8');
  } finally {
    await file.close();
  }
}

/** A plan in PostgreSQL's log. Its lines are indented by a tab. */
const entry = /LOG: {2}duration: [\d.]+ ms {2}plan:\n((?:\t.*\n?)+)/g;
/** Statements of pg-boss, the outbox relay and the due loop, which run without any request. */
const background = /jobs\.|outbox_progress|^\s*(begin|commit|notify|listen)|pgboss|from due\b.*order by due_at/is;

function plansOf(scenario: SingleScenario, text: string, large: Map<string, number>): ScenarioPlans {
  const logged = [...text.matchAll(entry)]
    .map(([, json = '']) => JSON.parse(json.replace(/^\t/gm, '')) as LoggedPlan)
    .filter((plan) => !background.test(plan['Query Text']));
  const scans = new Map<string, Scan>();
  for (const { 'Query Text': query, Plan } of logged) {
    const statement = withoutValues(query).trim();
    for (const table of scannedIn(Plan)) {
      const rows = large.get(table);
      if (rows === undefined) continue;
      const known = scans.get(table + statement) ?? { table, rows, statement, times: 0 };
      scans.set(table + statement, { ...known, times: known.times + 1 });
    }
  }
  const statements = new Set(logged.map((plan) => withoutValues(plan['Query Text']))).size;
  return {
    scenario: scenario,
    statementsPerRequest: logged.length / requestsPerScenario,
    statements,
    scans: [...scans.values()],
  };
}

/** Replaces the values in a statement with `?`. */
function withoutValues(text: string): string {
  return text
    .replace(/'(?:[^']|'')*'/g, '?')
    .replace(/\b\d+\b/g, '?')
    .replace(/\?(, ?\?)+/g, '?')
    .replace(/\s+/g, ' ');
}

function scannedIn(node: PlanNode): string[] {
  const own = node['Node Type'] === 'Seq Scan' && node['Relation Name'] ? [node['Relation Name']] : [];
  return [...own, ...(node.Plans ?? []).flatMap(scannedIn)];
}
