import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { findFreePort } from '../../../services/shared/database/embedded/embedded-postgres.js';
import {
  isProcessRunning,
  makeDataFolder,
  postmasterOf,
  runToEnd,
  signIn,
} from '../../support/processes/run-to-end.js';
import { type ServerProcess, startProcess } from '../../support/processes/server-process.js';

const longestEndMs = 10_000;
const start = (settings: Record<string, string>) => startProcess('start/main.js', settings, /Ctrl-C stops it/);

/** Returns the accounts that a start printed, in order. */
function accountsIn(printed: string): { email: string; password: string }[] {
  return [...printed.matchAll(/(\S+@\S+) +(\S+)$/gm)].map(([, email = '', password = '']) => ({ email, password }));
}

/** Returns the query that a start printed. */
function queryIn(printed: string): string {
  return /^ {4}\{\n[\s\S]*?^ {4}\}$/m.exec(printed)?.[0] ?? '';
}

async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

describe('A first start', () => {
  const headline = 'Écrit pendant le premier lancement';
  let folder: string;
  let port: number;
  let url: string;
  let server: ServerProcess;
  let firstBanner: string;
  let before: unknown;

  const settings = () => ({ DATA_DIR: folder, PORT: String(port) });
  const enter = async () => {
    const [account] = accountsIn(firstBanner);
    return signIn(url, account?.email ?? '', account?.password ?? '');
  };
  /** Returns what the first account sees, to compare two starts. */
  const look = async () => {
    const { viewer, programs } = await (await enter()).query(
      '{ viewer { headline pairings { totalCount } } programs { edges { node { id name } } } }',
    );
    return { headline: viewer.headline, pairings: viewer.pairings.totalCount, programs: programs.edges.length };
  };

  beforeAll(async () => {
    folder = await makeDataFolder();
    port = await findFreePort();
    url = `http://127.0.0.1:${port}`;
    server = await start(settings());
    firstBanner = server.output();
  }, 180_000);

  afterAll(async () => {
    await server.stop('SIGTERM');
    await rm(folder, { recursive: true, force: true });
  }, 20_000);

  test('prints the address, two accounts and a query, and the query works for the first account', async () => {
    process.stdout.write(`Memory after the first start: ${await residentMegabytes(server.child.pid ?? 0)} MB\n`);
    expect(firstBanner).toContain(`http://localhost:${port}/graphql`);
    expect(accountsIn(firstBanner)).toHaveLength(2);
    const client = await enter();
    expect(await client.query('{ viewer { displayName } }')).toEqual({ viewer: { displayName: 'Camille Légaré' } });
    const { viewer } = await client.query(queryIn(firstBanner));
    expect(viewer.pairings.edges[0].node.goals.edges[0].node.title).toEqual(expect.any(String));
    const { updateProfile } = await client.query(
      'mutation ($headline: String!) { updateProfile(input: { headline: $headline }) { userErrors { code } } }',
      { headline },
    );
    expect(updateProfile.userErrors).toEqual([]);
  });

  test('a second start on the same data folder is refused, and the first server and its PostgreSQL go on', async () => {
    const postmaster = await postmasterOf(folder);
    const { code, stderr } = await runToEnd({ DATA_DIR: folder, PORT: '0' });
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(/^jumelage: Another Jumelage already runs on this database\..*\n$/),
    });
    expect(await postmasterOf(folder)).toBe(postmaster);
    expect(await look()).toMatchObject({ headline });
  });

  test('a killed server leaves a PostgreSQL that the next start uses with all its data', async () => {
    const postmaster = (await postmasterOf(folder)) ?? 0;
    before = await look();
    await server.stop('SIGKILL');
    expect(await isProcessRunning(postmaster)).toBe(true);
    server = await start(settings());
    expect(await postmasterOf(folder)).toBe(postmaster);
    expect(await look()).toEqual(before);
  }, 180_000);

  test('Ctrl-C stops the server and its PostgreSQL within ten seconds, with exit code 0', async () => {
    const postmaster = (await postmasterOf(folder)) ?? 0;
    const since = Date.now();
    expect(await server.stop('SIGINT')).toBe(0);
    expect(Date.now() - since).toBeLessThan(longestEndMs);
    expect(await postmasterOf(folder)).toBeUndefined();
    expect(await isProcessRunning(postmaster)).toBe(false);
  });

  test('another start keeps the data and loads no demonstration, even if another process has PostgreSQL’s process id', async () => {
    // As after a power failure: the process id in the file belongs to another process.
    const stale = [process.pid, join(folder, 'postgres'), 0, 1, '', '127.0.0.1', '', 'ready   ', ''].join('\n');
    await writeFile(join(folder, 'postgres', 'postmaster.pid'), stale);
    server = await start(settings());
    expect(accountsIn(server.output())).toEqual(accountsIn(firstBanner));
    expect(await look()).toEqual(before);
  }, 180_000);
});

describe('A start that fails', () => {
  let folder: string;
  let taken: Server;
  let takenPort: number;

  beforeAll(async () => {
    folder = await makeDataFolder();
    await writeFile(join(folder, 'file'), '');
    taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    takenPort = (taken.address() as { port: number }).port;
  });

  afterAll(async () => {
    await new Promise((resolve) => taken.close(resolve));
    await rm(folder, { recursive: true, force: true });
  });

  const nobody = 'postgresql://nobody:secret@127.0.0.1:1/nowhere';
  interface Case {
    what: string;
    settings?: () => Record<string, string>;
    args?: string[];
    line: RegExp;
  }
  const cases: Case[] = [
    {
      what: 'a port in use',
      settings: () => ({ PORT: String(takenPort) }),
      line: /Port \d+ is in use\. Choose another: PORT=\d+/,
    },
    {
      what: 'a file in the place of the data folder',
      settings: () => ({ DATA_DIR: join(folder, 'file') }),
      line: /cannot be written: .*DATA_DIR moves it/,
    },
    {
      what: 'a database server that does not answer',
      settings: () => ({ DATABASE_URL: nobody }),
      line: /server at 127\.0\.0\.1:1 cannot be reached/,
    },
    {
      what: 'one service’s database that does not answer',
      settings: () => ({ PAIRINGS_DATABASE_URL: nobody }),
      line: /'nowhere' at 127\.0\.0\.1:1 cannot be reached/,
    },
    {
      what: 'one database for two services',
      settings: () => ({ PEOPLE_DATABASE_URL: nobody, PROGRESS_DATABASE_URL: nobody }),
      line: /Two services have the same database/,
    },
    { what: 'a malformed setting', settings: () => ({ PORT: 'abc' }), line: /The setting PORT 'abc' is malformed/ },
    { what: 'a misspelt setting', settings: () => ({ SMPT_URL: 'smtp://x' }), line: /did you mean SMTP_URL\?/ },
    { what: 'an argument', args: ['--port=4001'], line: /Unknown setting '--port=4001'/ },
  ];

  test.each(cases)('$what prints one line and exits with code 1', async ({ settings, args = [], line }) => {
    const data = join(folder, 'data');
    const { code, stdout, stderr } = await runToEnd({ PORT: '0', DATA_DIR: data, ...settings?.() }, args);
    expect(stderr).toMatch(/^jumelage: [^\n]+\n$/);
    expect(stderr).toMatch(line);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(await postmasterOf(data)).toBeUndefined();
  });

  test('a database whose password file is missing is refused and not changed', async () => {
    const data = join(folder, 'data', 'postgres');
    await rm(join(data, 'jumelage.password'));
    const { code, stderr } = await runToEnd({ PORT: '0', DATA_DIR: join(folder, 'data') });
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(/^jumelage: The password of .* cannot be read[^\n]+\n$/),
    });
    expect(await readFile(join(data, 'PG_VERSION'), 'utf8')).toMatch(/^\d+\n$/);
  });
});

test('With DEMO=0 the product starts empty, on a port that the system chooses', async () => {
  const folder = await makeDataFolder();
  const server = await start({ DATA_DIR: folder, PORT: '0', DEMO: '0' });
  try {
    const [, url = ''] = /(http:\/\/localhost:\d+)\/graphql/.exec(server.output()) ?? [];
    expect(accountsIn(server.output())).toEqual([]);
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ query: '{ viewer { id } programs { edges { node { id } } } }' });
    const answer = await fetch(`${url.replace('localhost', '127.0.0.1')}/graphql`, { method: 'POST', headers, body });
    expect(await answer.json()).toEqual({ data: { viewer: null, programs: { edges: [] } } });
  } finally {
    expect(await server.stop('SIGTERM')).toBe(0);
    await rm(folder, { recursive: true, force: true });
  }
}, 180_000);
