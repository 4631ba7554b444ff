import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';

/** Rules about the source tree that a linter of single imports cannot see. */
const root = process.cwd();
const maxFilesPerFolder = 25;
const services = ['people', 'pairings', 'progress'];

const sourcesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes('node_modules'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));

/** `services/progress/goals/goal.domain.ts` -> `goals`; null for files at the root of a service and for migrations. */
function featureOf(path: string): string | null {
  const [, , feature, file] = path.split('/');
  return file === undefined || feature === 'migrations' ? null : (feature ?? null);
}

function importsOf(path: string): string[] {
  const specifiers = readFileSync(join(root, path), 'utf8').matchAll(/from '(\.[^']+)\.js'/g);
  return [...specifiers].map(([, specifier]) => `${posix.join(dirname(path), specifier ?? '')}.ts`);
}

/** Which features each feature of a service imports, with one example of an import. */
function featureGraph(service: string): Map<string, Map<string, string>> {
  const graph = new Map<string, Map<string, string>>();
  for (const file of sourcesIn(`services/${service}`)) {
    const from = featureOf(file);
    if (!from) continue;
    for (const target of importsOf(file)) {
      const to = target.startsWith(`services/${service}/`) ? featureOf(target) : null;
      if (!to || to === from) continue;
      const edges = graph.get(from) ?? new Map<string, string>();
      graph.set(from, edges.set(to, `${file} imports ${target}`));
    }
  }
  return graph;
}

/** The imports that lie on a circle of features. */
function circularImports(graph: Map<string, Map<string, string>>): string[] {
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    [...(graph.get(from)?.keys() ?? [])].some((next) => {
      if (next === to) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, to, seen);
    });
  return [...graph].flatMap(([from, edges]) =>
    [...edges].filter(([to]) => reaches(to, from)).map(([, example]) => example),
  );
}

describe('the source tree', () => {
  test.each(services)('has no circle of imports between the features of %s', (service) => {
    expect(circularImports(featureGraph(service))).toEqual([]);
  });

  test(`holds at most ${maxFilesPerFolder} source files in a folder`, () => {
    const counts = new Map<string, number>();
    for (const file of ['services', 'gateway', 'start', 'schema', 'demo', 'bench', 'test'].flatMap(sourcesIn)) {
      counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
    }
    expect([...counts].filter(([, count]) => count > maxFilesPerFolder)).toEqual([]);
  });

  test('is read from the repository that holds this test', () => {
    expect(relative(root, fileURLToPath(import.meta.url)).replaceAll('\\', '/')).toMatch(/test\/unit\/house-rules/);
  });
});
