import { StartupFault } from '../services/shared/startup-fault.js';

/** Something that runs until it is closed. */
export interface Running {
  close(): Promise<void>;
}

const longestCloseMs = 10_000;

/**
 * Starts something, and ends it cleanly on SIGINT, SIGTERM or SIGHUP, within 10 seconds. A StartupFault ends the process with
 * its one line and exit code 1.
 */
export async function runProcess(start: () => Promise<Running>): Promise<void> {
  let asked = false;
  let running: Running | undefined;
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
