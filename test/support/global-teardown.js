import { rm } from 'node:fs/promises';

/** Stops the run's PostgreSQL and removes its files. */
export default async function tearDown() {
  const { postgres, folder } = globalThis.jumelagePostgres;
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
