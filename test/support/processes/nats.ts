import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../../../services/shared/database/embedded/embedded-postgres.js';
import { killWithUs } from './server-process.js';

/** A NATS server with JetStream. */
export interface Nats {
  url: string;
  /** Freezes or continues the process. */
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void;
  /** Kills it with SIGKILL. */
  kill(): Promise<void>;
  /** Starts it again on the same port, without its stored data when `forgetful` is set. */
  startAgain(how?: { forgetful?: boolean }): Promise<void>;
  close(): Promise<void>;
}

/** Starts a NATS server on a free port, with a new data folder. */
export async function startNats(): Promise<Nats> {
  const folder = await mkdtemp(join(process.env.TEST_FOLDER ?? tmpdir(), 'jumelage-nats-'));
  const port = await findFreePort();
  let running: { child: ChildProcess; exited: Promise<unknown> } | undefined;
  const start = async () => {
    const args = ['-js', '-sd', folder, '-a', '127.0.0.1', '-p', String(port)];
    const child = spawn('nats-server', args, { stdio: 'ignore' });
    killWithUs(child);
    running = { child, exited: new Promise((resolve) => child.once('exit', resolve)) };
    await waitUntilListening(port);
  };
  const end = async (signal: NodeJS.Signals) => {
    running?.child.kill(signal);
    await running?.exited;
    running = undefined;
  };
  await start();
  return {
    url: `nats://127.0.0.1:${port}`,
    signal: (signal) => void running?.child.kill(signal),
    kill: () => end('SIGKILL'),
    async startAgain({ forgetful = false } = {}) {
      if (forgetful) await rm(folder, { recursive: true, force: true });
      await start();
    },
    async close() {
      running?.child.kill('SIGCONT');
      await end('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until something listens on a port. */
export async function waitUntilListening(port: number): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt++) {
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
