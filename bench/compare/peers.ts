import { spawn } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { findFreePort } from '../../services/shared/database/embedded/embedded-postgres.js';
import { databaseUrl, withClient } from './data/connect.js';
import { copyPlain, copySeed } from './data/databases.js';
import { type SigningKey, secrets } from './data/tokens.js';
import type { LoadRequest } from './load-generator.js';
import { normalizePostGraphileData, toPostGraphileRequest } from './postgraphile.js';
import { createServerHandle, root, type ServerHandle, startPeerServer } from './processes.js';
import { documents } from './queries.js';
import type { ScenarioCase } from './scenarios.js';

export const peerNames = ['ours', 'apart', 'apollo', 'monolith', 'postgraphile', 'limit'] as const;
export type PeerName = (typeof peerNames)[number];

/** What each is, as the table names it. */
export const peerTitles: Record<PeerName, string> = {
  ours: 'ours, one process',
  apart: 'ours, four processes',
  apollo: 'Apollo gateway',
  monolith: 'monolith on Yoga',
  postgraphile: 'PostGraphile 5',
  limit: 'limit: Fastify, one statement',
};

/** Somebody who answers the works. */
export interface Peer {
  name: PeerName;
  url: string;
  /** All processes that answer, without PostgreSQL. */
  pids: number[];
  /** Says a request in this peer's words. */
  asked(one: ScenarioCase): LoadRequest;
  /** Its answer in the shape of ours, where its schema cannot be the same. */
  normalizeData?(data: unknown): unknown;
  close(): Promise<void>;
}

export interface PeerSetting {
  /** Address of the PostgreSQL server. */
  server: string;
  key: SigningKey;
  /** A folder for what processes keep. */
  folder: string;
  /** Options of Node for the processes of a peer, for example `--cpu-prof`. */
  execArgv?: Partial<Record<PeerName, string[]>>;
}

const quiet = { LOG_LEVEL: 'warn', DEMO: '0', HOST: '127.0.0.1' };

/** Asks in GraphQL, in our schema's own words. */
function inOurWords({ scenario, token, variables }: ScenarioCase): LoadRequest {
  return { path: '/graphql', token, body: JSON.stringify({ query: documents[scenario], variables }) };
}

async function startOurs(setting: PeerSetting): Promise<Peer> {
  await copySeed(setting.server, 'one');
  return startOwnPeer('one', setting);
}

/** Ours in one process, on the databases of a prefix as they are. */
export async function startOwnPeer(prefix: string, setting: PeerSetting): Promise<Peer> {
  const { server, folder } = setting;
  const port = await findFreePort();
  const settings = {
    ...{ ...secrets, ...quiet, PORT: String(port), DATABASE_URL: databaseUrl(server, prefix) },
    DATA_DIR: await mkdtemp(join(folder, 'ours-')),
  };
  const one = await startPeerServer({
    name: 'ours',
    file: 'dist/start/main.js',
    settings,
    execArgv: setting.execArgv?.ours ?? [],
  });
  return { name: 'ours', url: urlOf(port), pids: [one.pid], asked: inOurWords, close: () => one.close() };
}

const urlOf = (port: number) => `http://127.0.0.1:${port}`;

/** The services as processes of their own, with NATS between them; gateways are put before them. */
interface Apart {
  settings: Record<string, string>;
  processes: ServerHandle[];
  close(): Promise<void>;
}

async function startServices({ server, folder, execArgv }: PeerSetting): Promise<Apart> {
  await copySeed(server, 'apart');
  const nats = await startNats(folder);
  const ports = { people: await findFreePort(), pairings: await findFreePort(), progress: await findFreePort() };
  const settings = {
    ...{ ...secrets, ...quiet, DATABASE_URL: databaseUrl(server, 'apart'), NATS_URL: nats.url },
    ...{ PEOPLE_URL: urlOf(ports.people), PAIRINGS_URL: urlOf(ports.pairings), PROGRESS_URL: urlOf(ports.progress) },
    DATA_DIR: await mkdtemp(join(folder, 'apart-')),
  };
  const processes: ServerHandle[] = [];
  for (const [name, port] of Object.entries(ports))
    processes.push(
      await startPeerServer({
        name,
        file: `dist/start/${name}.js`,
        settings: { ...settings, PORT: String(port) },
        execArgv: execArgv?.apart ?? [],
      }),
    );
  return {
    settings,
    processes: [...processes, nats.process],
    async close() {
      for (const one of [...processes].reverse()) await one.close();
      await nats.process.close();
    },
  };
}

async function startNats(folder: string): Promise<{ url: string; process: ServerHandle }> {
  const port = await findFreePort();
  const store = await mkdtemp(join(folder, 'nats-'));
  const child = spawn('nats-server', ['-js', '-sd', store, '-a', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const missing = new Promise<never>((_, reject) =>
    child.once('error', () => reject(new Error('nats-server is not on this machine: leave out apart and apollo.'))),
  );
  await Promise.race([untilListening(port), missing]);
  return { url: `nats://127.0.0.1:${port}`, process: createServerHandle('nats', child, gone) };
}

async function untilListening(port: number): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true));
      socket.once('error', () => resolve(false));
      socket.once('connect', () => socket.end());
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`Nothing listens on port ${port}.`);
}

const gateways = { apart: 'dist/start/gateway.js', apollo: 'bench/peers/apollo.mjs' };

async function startBefore(apart: Apart, name: 'apart' | 'apollo', setting: PeerSetting): Promise<Peer> {
  const port = await findFreePort();
  const settings = { ...apart.settings, PORT: String(port) };
  const execArgv = setting.execArgv?.[name] ?? [];
  const gateway = await startPeerServer({ name: `${name} gateway`, file: gateways[name], settings, execArgv });
  const pids = [...apart.processes.map(({ pid }) => pid), gateway.pid];
  return { name, url: urlOf(port), pids, asked: inOurWords, close: () => gateway.close() };
}

async function startMonolith({ server, execArgv }: PeerSetting): Promise<Peer> {
  await copySeed(server, 'monolith');
  const port = await findFreePort();
  const settings = { ...secrets, DATABASE_URL: databaseUrl(server, 'monolith'), PORT: String(port) };
  const file = 'bench/peers/monolith.mjs';
  const one = await startPeerServer({ name: 'monolith', file, settings, execArgv: execArgv?.monolith ?? [] });
  return { name: 'monolith', url: urlOf(port), pids: [one.pid], asked: inOurWords, close: () => one.close() };
}

async function startPlain(name: 'limit' | 'postgraphile', { server, key, execArgv }: PeerSetting): Promise<Peer> {
  const database = `plain_${name}`;
  await copyPlain(server, database);
  if (name === 'postgraphile') await addFunctions(databaseUrl(server, database));
  const port = await findFreePort();
  const keys = [{ ...key.publicJwk, kid: key.kid }];
  const settings = {
    ...{ ...secrets, DATABASE_URL: databaseUrl(server, database), PORT: String(port) },
    BENCH_JWKS: JSON.stringify({ keys }),
    GRAPHILE_ENV: 'production',
  };
  const file = `bench/peers/${name}.mjs`;
  const one = await startPeerServer({ name, file, settings, execArgv: execArgv?.[name] ?? [] });
  const inJson = ({ scenario, token, variables }: ScenarioCase) => ({
    path: `/${scenario}`,
    token,
    body: JSON.stringify(variables),
  });
  const words =
    name === 'limit' ? { asked: inJson } : { asked: toPostGraphileRequest, shaped: normalizePostGraphileData };
  return { name, url: urlOf(port), pids: [one.pid], ...words, close: () => one.close() };
}

async function addFunctions(url: string): Promise<void> {
  const sql = await readFile(join(root, 'bench/peers/postgraphile.sql'), 'utf8');
  await withClient(url, (client) => client.query(sql));
}

/** Starts those who are named; whatever was started is closed when one of them cannot be. */
export async function startPeers(names: readonly PeerName[], setting: PeerSetting): Promise<Peer[]> {
  const peers: Peer[] = [];
  let apart: Apart | undefined;
  const close = async () => {
    for (const peer of peers.toReversed()) await peer.close();
    await apart?.close();
  };
  try {
    for (const name of names) {
      if (name === 'ours') peers.push(await startOurs(setting));
      else if (name === 'monolith') peers.push(await startMonolith(setting));
      else if (name === 'limit' || name === 'postgraphile') peers.push(await startPlain(name, setting));
      else {
        apart ??= await startServices(setting);
        peers.push(await startBefore(apart, name, setting));
      }
    }
  } catch (error) {
    await close();
    throw error;
  }
  const last = peers.at(-1);
  if (last && apart) {
    const { close: closeLast } = last;
    last.close = async () => {
      await closeLast();
      await apart.close();
    };
  }
  return peers;
}
