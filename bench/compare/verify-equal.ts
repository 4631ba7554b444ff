import { isDeepStrictEqual } from 'node:util';
import type { Peer } from './peers.js';
import type { ScenarioCase } from './scenarios.js';

/** How many requests of a work are compared. */
const compared = 12;
/** What is new with each entry that is made. */
const given = new Set(['id', 'at', 'version']);

/**
 * Asks each peer the same, and compares what they answer. Throws with the first difference. Two peers on the same
 * services write one after the other: the second says that it did, and is compared by what else it says.
 */
export async function requireEqualResults(peers: Peer[], cases: ScenarioCase[]): Promise<void> {
  const step = Math.max(1, Math.floor(cases.length / compared));
  for (let n = 0; n < compared; n++) {
    const one = cases[(n * step) % cases.length];
    if (!one) throw new Error('There is nothing to ask.');
    const told: { peer: Peer; told: unknown }[] = [];
    for (const peer of peers) told.push({ peer, told: normal(one, peer, await ask(peer, one)) });
    const [first, ...others] = told;
    for (const other of others) {
      if (!first || isDeepStrictEqual(other.told, first.told)) continue;
      const where = difference(first.told, other.told, '');
      throw new Error(`${one.scenario}: ${first.peer.name} and ${other.peer.name} answer differently. ${where}`);
    }
  }
}

async function ask(peer: Peer, one: ScenarioCase): Promise<{ data: unknown }> {
  const { path, body, token } = peer.asked(one);
  const headers = { 'content-type': 'application/json', accept: 'application/json', authorization: token };
  const response = await fetch(new URL(path, peer.url), { method: 'POST', headers, body });
  const text = await response.text();
  const answer = JSON.parse(text);
  if (!response.ok || answer.errors || !answer.data)
    throw new Error(`${one.scenario}: ${peer.name} answers ${response.status} ${text.slice(0, 1000)}`);
  return answer;
}

/** The answer without what is new with each entry; instants as one writes them in UTC. */
function normal({ scenario }: ScenarioCase, peer: Peer, answer: { data: unknown }): unknown {
  const shaped = peer.normalizeData ? peer.normalizeData(answer.data) : answer.data;
  return JSON.parse(JSON.stringify(shaped), (name, value) => {
    if (scenario === 'progress' && given.has(name)) return typeof value;
    return typeof value === 'string' && instant.test(value) ? new Date(value).toISOString() : value;
  });
}

const instant = /^\d{4}-\d{2}-\d{2}T.*(Z|\+00:00)$/;

/** The first place at which two answers differ. */
function difference(a: unknown, b: unknown, path: string): string {
  const keys = (value: unknown) => (value && typeof value === 'object' ? Object.keys(value) : []);
  for (const key of new Set([...keys(a), ...keys(b)])) {
    const [left, right] = [Reflect.get(Object(a), key), Reflect.get(Object(b), key)];
    if (!isDeepStrictEqual(left, right)) return difference(left, right, `${path}.${key}`);
  }
  return `${path}: ${JSON.stringify(a)} and ${JSON.stringify(b)}`.slice(0, 600);
}
