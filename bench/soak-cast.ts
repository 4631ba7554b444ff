import { joinProgram } from '../demo/act-join.js';
import { becomeAPair } from '../demo/act-pair.js';
import { type ApiClient, apiClient, openAccount, tokenOf } from '../demo/client.js';
import { CREATE_GOAL, VIEWER } from '../demo/documents.js';
import type { Actor } from '../demo/stage.js';
import type { Timeline } from '../demo/timeline.js';
import { surely } from './bench-tools.js';

/** Somebody whose token is always good. */
export interface Person extends Actor {
  token(): Promise<string>;
  /** Their API with a token that is good now. */
  now(): Promise<ApiClient>;
}

/** Two who are paired, and a goal of theirs. */
export interface Pair {
  mentor: Person;
  mentee: Person;
  pairingId: string;
  goalId: string;
}

/** Just before it ends: readers who stay longer lose it while they read, and come back. */
const renewMs = 9.3 * 60_000;
const silent: Timeline = { title() {}, act() {}, did() {}, live() {} };

/** A pair that has gone all the way from two accounts to a goal. */
export async function makePair(url: string): Promise<Pair> {
  const mentor = await makePerson(url, 'mentor');
  const mentee = await makePerson(url, 'mentee');
  const stage = { url, timeline: silent, mentor, mentee, timeZone: 'Europe/Paris' };
  const pairingId = await becomeAPair(stage, await joinProgram(stage));
  const input = { pairingId, title: 'Tenir', horizon: 'SHORT' };
  const { goal } = await mentee.api.mutate<{ goal: { id: string } }>(CREATE_GOAL, { input });
  return { mentor, mentee, pairingId, goalId: goal.id };
}

async function makePerson(url: string, voice: Actor['voice']): Promise<Person> {
  const email = `${crypto.randomUUID()}@bench.example`;
  const session = await openAccount(url, { name: 'Solange Bergeron', email, password: crypto.randomUUID() });
  let made = { at: performance.now(), text: tokenOf(url, session) };
  const token = () => {
    if (performance.now() - made.at > renewMs)
      made = { at: performance.now(), text: surely(() => tokenOf(url, session)) };
    return made.text;
  };
  const now = async () => apiClient(url, await token());
  const api = await now();
  const { viewer } = await api.query<{ viewer: { id: string } }>(VIEWER);
  return { voice, id: viewer.id, name: 'Solange', api, token, now };
}
