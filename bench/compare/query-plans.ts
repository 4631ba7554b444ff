import { open, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { serviceNames } from '../../services/shared/database/service-databases.js';
import { databaseUrl, withClient } from './data/connect.js';
import type { Peer } from './peers.js';
import { type ScenarioCase, type ScenarioCases, type SingleScenario, singleScenarios } from './scenarios.js';

/** The plans of what one work sends. */
export interface ScenarioPlans {
  scenario: SingleScenario;
  /** Statements for each request, those of functions and of what follows by events included. */
  statementsARequest: number;
  /** Different texts. */
  statements: number;
  /** Scans of whole tables that grow. */
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

interface Logged {
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

/** Has PostgreSQL tell the plan of every statement of whoever connects to these databases from now on. */
export async function printPlans(server: string, prefix: string): Promise<void> {
  await withClient(server, async (client) => {
    for (const name of serviceNames)
      for (const [setting, value] of settings)
        await client.query(`alter database ${prefix}_${name} set ${setting} = '${value}'`);
  });
}

/** Asks a peer, whose databases tell their plans, for a few requests of each work, and looks at every plan. */
export async function explainPlans(
  peer: Peer,
  cases: ScenarioCases,
  { server, prefix, log }: { server: string; prefix: string; log: string },
): Promise<ScenarioPlans[]> {
  const growing = await tablesThatGrow(server, prefix);
  const all: ScenarioPlans[] = [];
  for (const work of singleScenarios) {
    const some = cases[work].slice(0, requestsOfWork);
    for (const one of some.slice(0, 2)) await ask(peer, one);
    await sleep(settleMs);
    const { size: from } = await stat(log);
    for (const one of some) await ask(peer, one);
    await sleep(settleMs);
    all.push(plansOf(work, await readFrom(log, from), growing));
  }
  return all;
}

const requestsOfWork = 20;
/** Until what follows by events has been done. */
const settleMs = 2000;
const growsFromRows = 1000;

async function ask(peer: Peer, one: ScenarioCase): Promise<void> {
  const { path, body, token } = peer.asked(one);
  const headers = { 'content-type': 'application/json', authorization: token };
  const answer = await fetch(new URL(path, peer.url), { method: 'POST', headers, body });
  await answer.text();
}

async function tablesThatGrow(server: string, prefix: string): Promise<Map<string, number>> {
  const sql = `select relname, reltuples::float8 as rows from pg_class where relkind = 'r' and reltuples >= ${growsFromRows}
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

/** Lines of a plan are indented by a tab, in PostgreSQL's log. */
const entry = /LOG: {2}duration: [\d.]+ ms {2}plan:\n((?:\t.*\n?)+)/g;
/** What pg-boss, the relay and the due loop ask by themselves all the time belongs to no request. */
const byItself = /jobs\.|outbox_progress|^\s*(begin|commit|notify|listen)|pgboss|from due\b.*order by due_at/is;

function plansOf(work: SingleScenario, text: string, growing: Map<string, number>): ScenarioPlans {
  const logged = [...text.matchAll(entry)]
    .map(([, json = '']) => JSON.parse(json.replace(/^\t/gm, '')) as Logged)
    .filter((plan) => !byItself.test(plan['Query Text']));
  const scans = new Map<string, Scan>();
  for (const { 'Query Text': query, Plan } of logged) {
    const statement = withoutValues(query).trim();
    for (const table of scannedIn(Plan)) {
      const rows = growing.get(table);
      if (rows === undefined) continue;
      const known = scans.get(table + statement) ?? { table, rows, statement, times: 0 };
      scans.set(table + statement, { ...known, times: known.times + 1 });
    }
  }
  const statements = new Set(logged.map((plan) => withoutValues(plan['Query Text']))).size;
  return { scenario: work, statementsARequest: logged.length / requestsOfWork, statements, scans: [...scans.values()] };
}

/** A statement's text as it is whatever the values in it. */
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
