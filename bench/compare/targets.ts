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
const maxTailRatio = 5;

/** Returns a Markdown table of the targets and the measured values, for the scenarios and peers that were measured. */
export function formatTargets(measured: Measured): string {
  const rows = [...rates.flatMap((target) => rateRow(measured, ...target)), ...mixRows(measured)];
  return markdown(['', 'target', 'value', ''], rows);
}

function rateRow(measured: Measured, scenario: ScenarioName, peer: PeerName, minRatio: number): string[][] {
  const all = measured.get(scenario) ?? [];
  const [ours, other] = [all.find((one) => one.peer === 'ours'), all.find((one) => one.peer === peer)];
  if (!ours || !other) return [];
  const ratio = ratioTo(ours, other);
  return [
    [`${scenario}: ours to ${peer}`, `at least ${minRatio}`, ratio.toFixed(2), ratio >= minRatio ? 'met' : 'missed'],
  ];
}

function mixRows(measured: Measured): string[][] {
  const ours = measured.get('mix')?.find(({ peer }) => peer === 'ours');
  if (!ours) return [];
  const tail = percentile(ours.durationsMs, 0.99) / percentile(ours.durationsMs, 0.5);
  return [
    [
      'mix: 99th percentile to median',
      `under ${maxTailRatio}`,
      tail.toFixed(2),
      tail < maxTailRatio ? 'met' : 'missed',
    ],
    ['mix: errors', 'none', String(ours.errors), ours.errors === 0 ? 'met' : 'missed'],
  ];
}
