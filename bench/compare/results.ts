import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './processes.js';

const file = join(root, 'bench/RESULTS.md');
const head = `# Results

Written by \`npm run bench\`, \`npm run bench:growth\` and \`npm run bench:cold-start\`; how they measure: [README](README.md).
`;

const parts = ['comparison', 'growth', 'cold start'] as const;
export type ResultsSection = (typeof parts)[number];
const begins = (part: ResultsSection) => `<!-- ${part} -->`;

/** Writes one part of RESULTS.md anew; the others stay. */
export async function writeResultsSection(part: ResultsSection, text: string): Promise<void> {
  const before = await readFile(file, 'utf8').catch(() => '');
  const known = new Map(parts.map((one) => [one, textOf(before, one)]));
  known.set(part, text.trim());
  const written = parts.flatMap((one) => (known.get(one) ? [`${begins(one)}\n${known.get(one)}\n`] : []));
  await writeFile(file, [head, ...written].join('\n'));
}

function textOf(whole: string, part: ResultsSection): string {
  const [, text = ''] = whole.split(begins(part));
  return (text.split('<!-- ')[0] ?? '').trim();
}
