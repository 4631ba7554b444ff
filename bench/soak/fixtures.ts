import { createApiClient, type DemoApiClient, fetchToken, openAccount } from '../../demo/client.js';
import type { Actor } from '../../demo/demo-session.js';
import { CREATE_GOAL, VIEWER } from '../../demo/documents.js';
import { stepJoin } from '../../demo/step-join.js';
import { stepPair } from '../../demo/step-pair.js';
import type { Timeline } from '../../demo/timeline.js';
import { retryUntilSuccess } from '../retry.js';

/** Somebody whose token is always good. */
export interface SoakPerson extends Actor {
  token(): Promise<string>;
  /** Their API with a token that is good now. */
  freshClient(): Promise<DemoApiClient>;
}

/** Two who are paired, and a goal of theirs. */
export interface SoakPair {
  mentor: SoakPerson;
  mentee: SoakPerson;
  pairingId: string;
  goalId: string;
}

/** Just before it ends: readers who stay longer lose it while they read, and come back. */
const renewMs = 9.3 * 60_000;
const silent: Timeline = { title() {}, step() {}, action() {}, event() {} };

/** A pair that has gone all the way from two accounts to a goal. */
export async function makePair(url: string): Promise<SoakPair> {
  const mentor = await makePerson(url, 'mentor');
  const mentee = await makePerson(url, 'mentee');
  const stage = { url, timeline: silent, mentor, mentee, timeZone: 'Europe/Paris' };
  const pairingId = await stepPair(stage, await stepJoin(stage));
  const input = { pairingId, title: 'Tenir', horizon: 'SHORT' };
  const { goal } = await mentee.api.mutate<{ goal: { id: string } }>(CREATE_GOAL, { input });
  return { mentor, mentee, pairingId, goalId: goal.id };
}

async function makePerson(url: string, voice: Actor['voice']): Promise<SoakPerson> {
  const email = `${crypto.randomUUID()}@bench.example`;
  const session = await openAccount(url, { name: 'Solange Bergeron', email, password: crypto.randomUUID() });
  let made = { at: performance.now(), text: fetchToken(url, session) };
  const token = () => {
    if (performance.now() - made.at > renewMs)
      made = { at: performance.now(), text: retryUntilSuccess(() => fetchToken(url, session)) };
    return made.text;
  };
  const now = async () => createApiClient(url, await token());
  const api = await now();
  const { viewer } = await api.query<{ viewer: { id: string } }>(VIEWER);
  return { voice, id: viewer.id, name: 'Solange', api, token, freshClient: now };
}
