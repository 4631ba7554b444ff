import type { PeerName } from './peers.js';
import { markdown, percentile, ratioTo } from './result-tables.js';
import type { Figures } from './rounds.js';
import type { ScenarioName } from './scenarios.js';

type Measured = ReadonlyMap<ScenarioName, Figures[]>;

const rates: [ScenarioName, PeerName, number][] = [
  ['home', 'apollo', 5],
  ['home', 'monolith', 0.9],
  ['home', 'postgraphile', 1],
  ['home', 'limit', 0.35],
  ['progress', 'limit', 0.5],
];
const longestTail = 5;

/** What is to be shown, beside what was: a table of those of which there are figures. */
export function formatTargets(measured: Measured): string {
  const rows = [...rates.flatMap((must) => rateRow(measured, ...must)), ...mixRows(measured)];
  return markdown(['', 'to show', 'shown', ''], rows);
}

function rateRow(measured: Measured, work: ScenarioName, peer: PeerName, least: number): string[][] {
  const all = measured.get(work) ?? [];
  const [ours, other] = [all.find((one) => one.peer === 'ours'), all.find((one) => one.peer === peer)];
  if (!ours || !other) return [];
  const ratio = ratioTo(ours, other);
  return [[`${work}: ours to ${peer}`, `at least ${least}`, ratio.toFixed(2), ratio >= least ? 'met' : 'missed']];
}

function mixRows(measured: Measured): string[][] {
  const ours = measured.get('mix')?.find(({ peer }) => peer === 'ours');
  if (!ours) return [];
  const tail = percentile(ours.durationsMs, 0.99) / percentile(ours.durationsMs, 0.5);
  return [
    ['mix: 99th percentile to median', `under ${longestTail}`, tail.toFixed(2), tail < longestTail ? 'met' : 'missed'],
    ['mix: errors', 'none', String(ours.errors), ours.errors === 0 ? 'met' : 'missed'],
  ];
}
