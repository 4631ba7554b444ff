import { readFile } from 'node:fs/promises';

/** Reads the committed supergraph schema. */
export function readSupergraph(): Promise<string> {
  return readFile(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
}
