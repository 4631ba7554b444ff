import { readFile, writeFile } from 'node:fs/promises';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { pairingsSchema } from '../services/pairings/schema.js';
import { peopleSchema } from '../services/people/schema.js';
import { progressSchema } from '../services/progress/schema.js';

/**
 * Emits the three subgraph schemas from their resolvers and composes the supergraph: `node dist/schema/emit.js`. With
 * `--check` it writes nothing, and exits with code 1 if a committed file differs.
 */
const subgraphs = { people: peopleSchema, pairings: pairingsSchema, progress: progressSchema };

async function emitAll(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const [name, make] of Object.entries(subgraphs)) files.set(name, (await make()).sdl);
  const services = [...files].map(([name, sdl]) => ({ name, url: `http://${name}/graphql`, typeDefs: parse(sdl) }));
  const composed = composeServices(services);
  if (composed.errors) throw new Error(composed.errors.map((error) => error.message).join('\n'));
  return files.set('supergraph', `${composed.supergraphSdl?.trim()}\n`);
}

const checking = process.argv.includes('--check');
let drifted = 0;
for (const [name, sdl] of await emitAll()) {
  const path = `schema/${name}.graphql`;
  const committed = await readFile(path, 'utf8').catch(() => '');
  if (committed === sdl) continue;
  drifted++;
  if (checking) console.error(`${path} differs from the resolvers: run 'npm run schema:emit' and commit it.`);
  else await writeFile(path, sdl);
}
if (checking && drifted > 0) process.exitCode = 1;
