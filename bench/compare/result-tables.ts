import { peerTitles } from './peers.js';
import type { Figures } from './rounds.js';

/** Returns the value at a share, from 0 to 1, of sorted values. */
export function percentile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Returns the requests per second of the median round. */
export const rate = ({ requestsPerSecond }: Figures): number =>
  percentile(
    requestsPerSecond.toSorted((a, b) => a - b),
    0.5,
  );

/** Returns how many times as fast one peer is as another: the median of the rounds' ratios, so that noise affects both. */
export function ratioTo(one: Figures, other: Figures): number {
  const ratios = one.requestsPerSecond.map((mine, n) => mine / (other.requestsPerSecond[n] ?? Number.NaN));
  return percentile(
    ratios.toSorted((a, b) => a - b),
    0.5,
  );
}

const digits = (value: number): string => value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2);

/** Returns the Markdown table of a scenario, with a row for each peer. */
export function formatTable(all: Figures[]): string {
  const ours = all.find(({ peer }) => peer === 'ours');
  const head = [
    ...[
      '',
      'requests/s',
      'median ms',
      '95th',
      '99th',
      'CPU ms a request',
      'PostgreSQL',
      'memory MB',
      'errors',
      'ours to it',
    ],
  ];
  const rows = all.map((figures) => [
    peerTitles[figures.peer],
    digits(rate(figures)),
    ...[0.5, 0.95, 0.99].map((share) => digits(percentile(figures.durationsMs, share))),
    digits(figures.serverCpuMs),
    digits(figures.postgresCpuMs),
    figures.memoryMb.toFixed(0),
    String(figures.errors),
    ours ? digits(ratioTo(ours, figures)) : '',
  ]);
  return markdown(head, rows);
}

/** Returns a Markdown table whose columns are as wide as their widest cell. */
export function markdown(head: string[], rows: string[][]): string {
  const widths = head.map((title, column) => Math.max(3, title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: string[]) =>
    `| ${cells.map((cell, n) => (n === 0 ? cell.padEnd(widths[n] ?? 0) : cell.padStart(widths[n] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, n) => (n === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}
