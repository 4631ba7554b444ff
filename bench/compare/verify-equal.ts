import { isDeepStrictEqual } from 'node:util';
import type { Peer } from './peers.js';
import type { ScenarioCase } from './scenarios.js';

/** How many requests of a scenario are compared. */
const compared = 12;
/** Fields whose values are new in each created entry. */
const generatedFields = new Set(['id', 'at', 'version']);

/**
 * Sends the same requests to each peer. Throws with the first difference between their answers. Generated values are
 * left out: two peers on the same services write one after the other.
 */
export async function requireEqualResults(peers: Peer[], cases: ScenarioCase[]): Promise<void> {
  const step = Math.max(1, Math.floor(cases.length / compared));
  for (let n = 0; n < compared; n++) {
    const one = cases[(n * step) % cases.length];
    if (!one) throw new Error('There are no cases.');
    const answers: { peer: Peer; data: unknown }[] = [];
    for (const peer of peers) answers.push({ peer, data: normalize(one, peer, await send(peer, one)) });
    const [first, ...others] = answers;
    for (const other of others) {
      if (!first || isDeepStrictEqual(other.data, first.data)) continue;
      const where = difference(first.data, other.data, '');
      throw new Error(`${one.scenario}: ${first.peer.name} and ${other.peer.name} answer differently. ${where}`);
    }
  }
}

async function send(peer: Peer, scenarioCase: ScenarioCase): Promise<{ data: unknown }> {
  const { path, body, token } = peer.toRequest(scenarioCase);
  const headers = { 'content-type': 'application/json', accept: 'application/json', authorization: token };
  const response = await fetch(new URL(path, peer.url), { method: 'POST', headers, body });
  const text = await response.text();
  const answer = JSON.parse(text);
  if (!response.ok || answer.errors || !answer.data)
    throw new Error(`${scenarioCase.scenario}: ${peer.name} answers ${response.status} ${text.slice(0, 1000)}`);
  return answer;
}

/** Returns an answer's data without generated values, and with all instants in UTC. */
function normalize({ scenario }: ScenarioCase, peer: Peer, answer: { data: unknown }): unknown {
  const shaped = peer.normalizeData ? peer.normalizeData(answer.data) : answer.data;
  return JSON.parse(JSON.stringify(shaped), (name, value) => {
    if (scenario === 'progress' && generatedFields.has(name)) return typeof value;
    return typeof value === 'string' && instant.test(value) ? new Date(value).toISOString() : value;
  });
}

const instant = /^\d{4}-\d{2}-\d{2}T.*(Z|\+00:00)$/;

/** Returns the first path at which two answers differ, and both values. */
function difference(a: unknown, b: unknown, path: string): string {
  const keys = (value: unknown) => (value && typeof value === 'object' ? Object.keys(value) : []);
  for (const key of new Set([...keys(a), ...keys(b)])) {
    const [left, right] = [Reflect.get(Object(a), key), Reflect.get(Object(b), key)];
    if (!isDeepStrictEqual(left, right)) return difference(left, right, `${path}.${key}`);
  }
  return `${path}: ${JSON.stringify(a)} and ${JSON.stringify(b)}`.slice(0, 600);
}
