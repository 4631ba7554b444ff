import { StartupFault } from '../services/shared/startup-fault.js';

/** Something that runs until it is closed. */
export interface Closeable {
  close(): Promise<void>;
}

const longestCloseMs = 10_000;

const lookForParentMs = 500;

/**
 * npm hands a signal on to the shell between it and us, which keeps it to itself: what tells us is that our parent is
 * gone. Only then: who starts node without npm may well leave.
 */
function whenNpmIsGone(end: () => void): void {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && end(), lookForParentMs).unref();
}

/**
 * Starts something, and ends it cleanly on SIGINT, SIGTERM or SIGHUP, within 10 seconds. A StartupFault ends the process with
 * its one line and exit code 1.
 */
export async function runProcess(start: () => Promise<Closeable>): Promise<void> {
  let asked = false;
  let running: Closeable | undefined;
  const end = async () => {
    if (asked) return;
    asked = true;
    if (!running) return;
    setTimeout(() => process.exit(1), longestCloseMs).unref();
    await running.close().catch((error) => {
      console.error(error);
      process.exitCode = 1;
    });
    process.exit();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());
  whenNpmIsGone(() => void end());
  try {
    running = await start();
  } catch (error) {
    console.error(error instanceof StartupFault ? `jumelage: ${error.message}` : error);
    process.exit(1);
  }
  if (asked) {
    asked = false;
    await end();
  }
}
