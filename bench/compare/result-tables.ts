import { peerTitles } from './peers.js';
import type { Figures } from './rounds.js';

/** A value of sorted ones at this share of them. */
export function percentile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Requests a second over all rounds: the round in the middle. */
export const rate = ({ requestsASecond }: Figures): number =>
  percentile(
    requestsASecond.toSorted((a, b) => a - b),
    0.5,
  );

/** How many times as fast one is as another: of each round, then the one in the middle, so that noise falls on both. */
export function ratioTo(one: Figures, other: Figures): number {
  const ratios = one.requestsASecond.map((mine, n) => mine / (other.requestsASecond[n] ?? Number.NaN));
  return percentile(
    ratios.toSorted((a, b) => a - b),
    0.5,
  );
}

const digits = (value: number): string => value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2);

/** The table of a work, in Markdown: each peer in a row, and how many times as fast ours is. */
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

/** A table in Markdown, its columns as wide as their widest cell. */
export function markdown(head: string[], rows: string[][]): string {
  const widths = head.map((title, column) => Math.max(3, title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: string[]) =>
    `| ${cells.map((cell, n) => (n === 0 ? cell.padEnd(widths[n] ?? 0) : cell.padStart(widths[n] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, n) => (n === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}
