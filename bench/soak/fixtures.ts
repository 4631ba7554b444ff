import { createApiClient, type DemoApiClient, fetchToken, openAccount } from '../../demo/client.js';
import type { Actor } from '../../demo/demo-session.js';
import { CREATE_GOAL, VIEWER } from '../../demo/documents.js';
import { stepJoin } from '../../demo/step-join.js';
import { stepPair } from '../../demo/step-pair.js';
import type { Timeline } from '../../demo/timeline.js';
import { retryUntilSuccess } from '../retry.js';

/** A person whose token is renewed before it expires. */
export interface SoakPerson extends Actor {
  token(): Promise<string>;
  /** Returns an API client with a valid token. */
  freshClient(): Promise<DemoApiClient>;
}

/** A mentor and a mentee who are paired, and a goal of theirs. */
export interface SoakPair {
  mentor: SoakPerson;
  mentee: SoakPerson;
  pairingId: string;
  goalId: string;
}

/** Shortly before a token expires. A subscription that stays open longer ends with its token, and is resumed. */
const renewMs = 9.3 * 60_000;
const silent: Timeline = { title() {}, step() {}, action() {}, event() {} };

/** Creates two accounts, pairs them, and adds a goal. */
export async function makePair(url: string): Promise<SoakPair> {
  const mentor = await makePerson(url, 'mentor');
  const mentee = await makePerson(url, 'mentee');
  const session = { url, timeline: silent, mentor, mentee, timeZone: 'Europe/Paris' };
  const pairingId = await stepPair(session, await stepJoin(session));
  const input = { pairingId, title: 'Tenir', horizon: 'SHORT' };
  const { goal } = await mentee.api.mutate<{ goal: { id: string } }>(CREATE_GOAL, { input });
  return { mentor, mentee, pairingId, goalId: goal.id };
}

async function makePerson(url: string, voice: Actor['voice']): Promise<SoakPerson> {
  const email = `${crypto.randomUUID()}@bench.example`;
  const sessionToken = await openAccount(url, { name: 'Solange Bergeron', email, password: crypto.randomUUID() });
  let latest = { at: performance.now(), token: fetchToken(url, sessionToken) };
  const token = () => {
    if (performance.now() - latest.at > renewMs)
      latest = { at: performance.now(), token: retryUntilSuccess(() => fetchToken(url, sessionToken)) };
    return latest.token;
  };
  const freshClient = async () => createApiClient(url, await token());
  const api = await freshClient();
  const { viewer } = await api.query<{ viewer: { id: string } }>(VIEWER);
  return { voice, id: viewer.id, name: 'Solange', api, token, freshClient };
}
