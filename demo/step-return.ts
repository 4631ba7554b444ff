import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'graphql-ws';
import { DemoError } from './client.js';
import type { DemoSession } from './demo-session.js';
import { openLiveClient } from './live-feed.js';
import {
  addGoalProgress,
  type GoalProgress,
  type GoalUpdateEvent,
  type ProgressEntry,
  watchGoals,
} from './step-progress.js';

const whileAway: ProgressEntry[] = [
  { kind: 'RESULT', text: 'Deux bols vendus en une matinée. La patronne du café veut les mêmes.', percent: 60 },
  { kind: 'SETBACK', text: 'Le troisième a fendu au lave-vaisselle. J’ai remboursé, et changé d’émail.', percent: 55 },
  { kind: 'INSIGHT', text: 'On n’achète pas un bol, on achète le matin qui va avec.', percent: 70 },
];
const afterReturn: ProgressEntry = {
  kind: 'RESULT',
  text: 'Commande ferme : vingt-quatre bols, au juste prix.',
  percent: 90,
};
/** Long enough that a repeated event would arrive. */
const QUIET_MS = 400;

interface Absence {
  mentorLive: Client;
  pairingId: string;
  progress: GoalProgress;
}

/** The mentor disconnects and resumes with a cursor: missed events come first, in order, once each, then live events. */
export async function stepReturn(session: DemoSession, { mentorLive, pairingId, progress }: Absence): Promise<void> {
  const { timeline, mentor } = session;
  const cursor = progress.updates.events.at(-1)?.cursor;
  await mentorLive.dispose();
  timeline.action('mentor', mentor.name, 'perd la connexion');
  const expected: string[] = [];
  for (const step of whileAway) expected.push((await addGoalProgress(session, progress.goalId, step)).id);
  const live = openLiveClient(mentor.api);
  timeline.action('mentor', mentor.name, `revient, avec son dernier curseur (after: "${shorten(cursor ?? '')}")`);
  const updates = watchGoals(live, session, { pairingId, after: cursor });
  await updates.until((events) => events.length >= expected.length, 'ce qui a été manqué');
  expected.push((await addGoalProgress(session, progress.goalId, afterReturn)).id);
  await updates.until((events) => events.length >= expected.length, 'la suite, en direct');
  await sleep(QUIET_MS);
  await live.dispose();
  assertOnceInOrder(updates.events, expected);
  timeline.action(
    'system',
    'bilan',
    `${expected.length} changements attendus, ${updates.events.length} reçus, dans l’ordre, une seule fois chacun`,
  );
}

function assertOnceInOrder(received: readonly GoalUpdateEvent[], expected: string[]): void {
  const ids = received.map(({ entry }) => entry?.id ?? '?');
  if (ids.join() === expected.join()) return;
  throw new DemoError(`reçu ${ids.join(', ')} au lieu de ${expected.join(', ')}`);
}

function shorten(cursor: string): string {
  return cursor.length > 20 ? `${cursor.slice(0, 20)}…` : cursor;
}
