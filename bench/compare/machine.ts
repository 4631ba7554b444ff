import { readFile } from 'node:fs/promises';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { withClient } from './data/connect.js';
import { root } from './processes.js';

const ownPackages = [
  'graphql',
  'type-graphql',
  '@mikro-orm/core',
  '@graphql-hive/gateway-runtime',
  '@graphql-hive/router-runtime',
];

/** Returns the date, the machine and the versions of the figures, as lines of Markdown. */
export async function machineLines(server?: string): Promise<string[]> {
  const [cpu] = cpus();
  const gb = (totalmem() / 2 ** 30).toFixed(0);
  const peers = Object.keys((await packageAt('bench')).dependencies ?? {}).filter((name) => name !== 'graphql');
  const versions = [
    ...[`Node ${process.versions.node}`, ...(server ? [await postgresOf(server)] : [])],
    ...(await versionsOf('', [...ownPackages, '@apollo/server'])),
    ...(await versionsOf('bench', peers)),
  ];
  return [
    `- ${new Date().toISOString().slice(0, 10)}; ${cpus().length} cores (${cpu?.model.trim()}), ${gb} GB, ${type()} ${release().split('-')[0]}; the clients share them. Load average of the last five minutes: ${loadavg()[1]?.toFixed(1)}, the bench included.`,
    `- ${versions.join(', ')}.`,
  ];
}

async function postgresOf(server: string): Promise<string> {
  const { rows } = await withClient(server, (client) => client.query('show server_version'));
  return `PostgreSQL ${rows[0].server_version}`;
}

interface Package {
  version: string;
  dependencies?: Record<string, string>;
}

async function packageAt(folder: string): Promise<Package> {
  return JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'));
}

const versionsOf = (folder: string, names: string[]): Promise<string[]> =>
  Promise.all(names.map(async (name) => `${name} ${(await packageAt(join(folder, 'node_modules', name))).version}`));
