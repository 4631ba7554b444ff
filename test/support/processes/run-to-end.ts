import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ApiClient, createTestClient } from '../graph/api-client.js';
import { baseEnvironment } from './server-process.js';

export interface ProcessResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs `node dist-test/start/main.js` with these settings, and waits until it ends. */
export function runToEnd(settings: Record<string, string>, args: string[] = []): Promise<ProcessResult> {
  const env = { ...baseEnvironment(), ...settings };
  const child = spawn(process.execPath, ['dist-test/start/main.js', ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].on('data', (chunk: Buffer) => {
      printed[name] += chunk.toString();
    });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...printed })));
}

/** Creates a data folder within the run's folder, which the operating system user of the embedded PostgreSQL can enter. */
export async function makeDataFolder(): Promise<string> {
  const folder = await mkdtemp(join(process.env.TEST_FOLDER ?? tmpdir(), 'jumelage-start-'));
  await chmod(folder, 0o711);
  return folder;
}

/** Returns the process id of the PostgreSQL that runs on a data folder; undefined when none does. */
export async function postmasterOf(folder: string): Promise<number | undefined> {
  const text = await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '');
  return text ? Number(text.split('\n')[0]) : undefined;
}

/** Returns whether a process is running. A zombie is not. */
export async function isProcessRunning(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return !/^State:\s+Z/m.test(status);
}

/** Signs in to an existing account. */
export async function signIn(url: string, email: string, password: string): Promise<ApiClient> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ email, password });
  const answer = await fetch(`${url}/auth/sign-in/email`, { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`);
  const { token: session, user } = (await answer.json()) as { token: string; user: { id: string } };
  const tokens = await fetch(`${url}/auth/token`, { headers: { authorization: `Bearer ${session}` } });
  const { token } = (await tokens.json()) as { token: string };
  return createTestClient(url, { personId: user.id, email, token });
}
