import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './processes.js';

const file = join(root, 'bench/RESULTS.md');
const head = `# Results

This page answers how fast Jumelage is beside its peers, how it grows, and how long it takes to start. It is written by \`npm run bench\`, \`npm run bench:growth\` and \`npm run bench:cold-start\`; how they measure is in the [README](README.md).
`;

const sections = ['comparison', 'growth', 'cold start'] as const;
export type ResultsSection = (typeof sections)[number];
const markerOf = (section: ResultsSection) => `<!-- ${section} -->`;

/** Replaces one section of RESULTS.md. */
export async function writeResultsSection(section: ResultsSection, text: string): Promise<void> {
  const before = await readFile(file, 'utf8').catch(() => '');
  const known = new Map(sections.map((one) => [one, textOf(before, one)]));
  known.set(section, text.trim());
  const written = sections.flatMap((one) => (known.get(one) ? [`${markerOf(one)}\n${known.get(one)}\n`] : []));
  await writeFile(file, [head, ...written].join('\n'));
}

function textOf(whole: string, section: ResultsSection): string {
  const [, text = ''] = whole.split(markerOf(section));
  return (text.split('<!-- ')[0] ?? '').trim();
}
