import { readFile } from 'node:fs/promises';

/** The composed supergraph as it is committed. */
export function readSupergraph(): Promise<string> {
  return readFile(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
}
