import { readFile, writeFile } from 'node:fs/promises';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { pairingsSchema } from '../services/pairings/schema.js';
import { peopleSchema } from '../services/people/schema.js';
import { progressSchema } from '../services/progress/schema.js';

const subgraphs = { people: peopleSchema, pairings: pairingsSchema, progress: progressSchema };

/**
 * Writes the schemas of the three subgraphs and of the supergraph that they compose. With the argument `--check` it
 * writes nothing, prints which committed files differ, and sets exit code 1.
 */
export async function emitSchemas(): Promise<void> {
  const isCheck = process.argv.includes('--check');
  for (const [name, sdl] of await buildAll()) {
    const path = `schema/${name}.graphql`;
    const committed = await readFile(path, 'utf8').catch(() => '');
    if (committed === sdl) continue;
    if (!isCheck) {
      await writeFile(path, sdl);
      continue;
    }
    console.error(`${path} differs from the resolvers: run 'npm run schema:emit' and commit it.`);
    process.exitCode = 1;
  }
}

async function buildAll(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const [name, build] of Object.entries(subgraphs)) files.set(name, (await build()).sdl);
  const services = [...files].map(([name, sdl]) => ({ name, url: `http://${name}/graphql`, typeDefs: parse(sdl) }));
  const composed = composeServices(services);
  if (composed.errors) throw new Error(composed.errors.map((error) => error.message).join('\n'));
  return files.set('supergraph', `${composed.supergraphSdl?.trim()}\n`);
}
