import { StartupFault } from '../services/shared/startup-fault.js';

/** Something that runs until it is closed. */
export interface Closeable {
  close(): Promise<void>;
}

const maxCloseMs = 10_000;
const checkParentMs = 500;

/**
 * Calls `end` when npm, the parent process, has ended. npm sends its signal to the shell that it started, and the shell
 * does not pass it on. Without npm the parent may end while this process goes on.
 */
function onNpmExit(end: () => void): void {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && end(), checkParentMs).unref();
}

/**
 * Starts something, and closes it on SIGINT, SIGTERM or SIGHUP, within 10 seconds. A StartupFault ends the process with
 * one line and exit code 1.
 */
export async function runProcess(start: () => Promise<Closeable>): Promise<void> {
  let isEnding = false;
  let running: Closeable | undefined;
  const end = async () => {
    if (isEnding) return;
    isEnding = true;
    if (!running) return;
    setTimeout(() => process.exit(1), maxCloseMs).unref();
    await running.close().catch((error) => {
      console.error(error);
      process.exitCode = 1;
    });
    process.exit();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());
  onNpmExit(() => void end());
  try {
    running = await start();
  } catch (error) {
    console.error(error instanceof StartupFault ? `jumelage: ${error.message}` : error);
    process.exit(1);
  }
  // A signal came while it was starting.
  if (isEnding) {
    isEnding = false;
    await end();
  }
}
