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

/** The names of the peers in the tables. */
export const peerTitles: Record<PeerName, string> = {
  ours: 'ours, one process',
  apart: 'ours, four processes',
  apollo: 'Apollo gateway',
  monolith: 'monolith on Yoga',
  postgraphile: 'PostGraphile 5',
  limit: 'limit: Fastify, one statement',
};

/** A server that answers the scenarios. */
export interface Peer {
  name: PeerName;
  url: string;
  /** The ids of its processes, without PostgreSQL. */
  pids: number[];
  /** Returns the request of a case in this peer's own schema. */
  toRequest(scenarioCase: ScenarioCase): LoadRequest;
  /** Returns an answer in the shape of the product's, when the peer's schema differs. */
  normalizeData?(data: unknown): unknown;
  close(): Promise<void>;
}

export interface PeerOptions {
  /** Address of the PostgreSQL server. */
  server: string;
  key: SigningKey;
  /** A folder for the files of the processes. */
  folder: string;
  /** Options of Node for the processes of each peer, for example `--cpu-prof`. */
  execArgv?: Partial<Record<PeerName, string[]>>;
}

const quietSettings = { LOG_LEVEL: 'warn', DEMO: '0', HOST: '127.0.0.1' };

/** Returns the request of a case in the product's schema. */
function toGraphqlRequest({ scenario, token, variables }: ScenarioCase): LoadRequest {
  return { path: '/graphql', token, body: JSON.stringify({ query: documents[scenario], variables }) };
}

async function startOurs(options: PeerOptions): Promise<Peer> {
  await copySeed(options.server, 'one');
  return startOwnPeer('one', options);
}

/** Starts the product in one process, on the databases of a prefix. */
export async function startOwnPeer(prefix: string, options: PeerOptions): Promise<Peer> {
  const { server, folder } = options;
  const port = await findFreePort();
  const settings = {
    ...{ ...secrets, ...quietSettings, PORT: String(port), DATABASE_URL: databaseUrl(server, prefix) },
    DATA_DIR: await mkdtemp(join(folder, 'ours-')),
  };
  const one = await startPeerServer({
    name: 'ours',
    file: 'dist/start/main.js',
    settings,
    execArgv: options.execArgv?.ours ?? [],
  });
  return { name: 'ours', url: urlOf(port), pids: [one.pid], toRequest: toGraphqlRequest, close: () => one.close() };
}

const urlOf = (port: number) => `http://127.0.0.1:${port}`;

/** The three services in separate processes, with NATS, shared by the peers that put a gateway in front of them. */
interface ServiceProcesses {
  settings: Record<string, string>;
  processes: ServerHandle[];
  close(): Promise<void>;
}

async function startServices({ server, folder, execArgv }: PeerOptions): Promise<ServiceProcesses> {
  await copySeed(server, 'apart');
  const nats = await startNats(folder);
  const ports = { people: await findFreePort(), pairings: await findFreePort(), progress: await findFreePort() };
  const settings = {
    ...{ ...secrets, ...quietSettings, DATABASE_URL: databaseUrl(server, 'apart'), NATS_URL: nats.url },
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
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const missing = new Promise<never>((_, reject) =>
    child.once('error', () => reject(new Error('nats-server is not installed. Leave out the peers apart and apollo.'))),
  );
  await Promise.race([waitUntilListening(port), missing]);
  return { url: `nats://127.0.0.1:${port}`, process: createServerHandle('nats', child, exited) };
}

async function waitUntilListening(port: number): Promise<void> {
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

const gatewayFiles = { apart: 'dist/start/gateway.js', apollo: 'bench/peers/apollo.mjs' };

/** Starts a gateway in front of the services. */
async function startGateway(services: ServiceProcesses, name: 'apart' | 'apollo', options: PeerOptions): Promise<Peer> {
  const port = await findFreePort();
  const settings = { ...services.settings, PORT: String(port) };
  const execArgv = options.execArgv?.[name] ?? [];
  const gateway = await startPeerServer({ name: `${name} gateway`, file: gatewayFiles[name], settings, execArgv });
  const pids = [...services.processes.map(({ pid }) => pid), gateway.pid];
  return { name, url: urlOf(port), pids, toRequest: toGraphqlRequest, close: () => gateway.close() };
}

async function startMonolith({ server, execArgv }: PeerOptions): Promise<Peer> {
  await copySeed(server, 'monolith');
  const port = await findFreePort();
  const settings = { ...secrets, DATABASE_URL: databaseUrl(server, 'monolith'), PORT: String(port) };
  const file = 'bench/peers/monolith.mjs';
  const one = await startPeerServer({ name: 'monolith', file, settings, execArgv: execArgv?.monolith ?? [] });
  return { name: 'monolith', url: urlOf(port), pids: [one.pid], toRequest: toGraphqlRequest, close: () => one.close() };
}

async function startPlain(name: 'limit' | 'postgraphile', { server, key, execArgv }: PeerOptions): Promise<Peer> {
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
  const common = { name, url: urlOf(port), pids: [one.pid], close: () => one.close() };
  if (name === 'limit') return { ...common, toRequest: toLimitRequest };
  return { ...common, toRequest: toPostGraphileRequest, normalizeData: normalizePostGraphileData };
}

/** Returns the request of a case for the limit: a path for each scenario, and its variables as JSON. */
function toLimitRequest({ scenario, token, variables }: ScenarioCase): LoadRequest {
  return { path: `/${scenario}`, token, body: JSON.stringify(variables) };
}

async function addFunctions(url: string): Promise<void> {
  const sql = await readFile(join(root, 'bench/peers/postgraphile.sql'), 'utf8');
  await withClient(url, (client) => client.query(sql));
}

/** Starts the named peers. When one of them fails, those that were started are closed. */
export async function startPeers(names: readonly PeerName[], options: PeerOptions): Promise<Peer[]> {
  const peers: Peer[] = [];
  let services: ServiceProcesses | undefined;
  const close = async () => {
    for (const peer of peers.toReversed()) await peer.close();
    await services?.close();
  };
  try {
    for (const name of names) {
      if (name === 'ours') peers.push(await startOurs(options));
      else if (name === 'monolith') peers.push(await startMonolith(options));
      else if (name === 'limit' || name === 'postgraphile') peers.push(await startPlain(name, options));
      else {
        services ??= await startServices(options);
        peers.push(await startGateway(services, name, options));
      }
    }
  } catch (error) {
    await close();
    throw error;
  }
  const last = peers.at(-1);
  if (last && services) {
    const { close: closeLast } = last;
    last.close = async () => {
      await closeLast();
      await services?.close();
    };
  }
  return peers;
}
