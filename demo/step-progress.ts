import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'graphql-ws';
import type { DemoSession } from './demo-session.js';
import { ADD_PROGRESS, CREATE_GOAL, GOAL_UPDATED } from './documents.js';
import { type Feed, SETTLE_MS, subscribe } from './live-feed.js';

export interface GoalUpdateEvent {
  cursor: string;
  change: string;
  entry: { id: string; kind: string; text: string; percent: number | null } | null;
  goal: {
    title: string;
    percent: number;
    pairing: { status: string; mentor: { displayName: string } | null; mentee: { displayName: string } | null } | null;
  };
}

export interface ProgressEntry {
  kind: 'KNOW' | 'DO' | 'LIVE' | 'RESULT' | 'SETBACK' | 'INSIGHT';
  text: string;
  percent: number;
}

/** French names of the kinds of entries. */
const entryKindNames: Record<string, string> = {
  KNOW: 'savoir',
  DO: 'faire',
  LIVE: 'vivre',
  RESULT: 'résultat',
  SETBACK: 'revers',
  INSIGHT: 'déclic',
};

const firstSteps: ProgressEntry[] = [
  { kind: 'KNOW', text: 'J’ai pesé la terre et compté les heures : un bol me coûte onze euros.', percent: 20 },
  { kind: 'DO', text: 'Trois bols posés au café du coin, avec une étiquette et mon nom.', percent: 40 },
];

export interface GoalProgress {
  goalId: string;
  updates: Feed<GoalUpdateEvent>;
  /** The server's time, from its last answer. A sandbox clock may differ from this machine's. */
  serverNow: () => Date;
}

/** The mentee creates a goal and adds progress, and the mentor receives every change live. */
export async function stepProgress(mentorLive: Client, session: DemoSession, pairingId: string): Promise<GoalProgress> {
  const { timeline, mentee } = session;
  const updates = watchGoals(mentorLive, session, { pairingId });
  await sleep(SETTLE_MS);
  const input = {
    pairingId,
    title: 'Vendre ma première série de bols',
    horizon: 'SHORT',
    why: 'Pour savoir si c’est un métier.',
  };
  const { goal } = await mentee.api.mutate<{ goal: { id: string; title: string } }>(CREATE_GOAL, { input });
  timeline.action('mentee', mentee.name, `pose un objectif : « ${goal.title} »`);
  let serverNow = () => new Date();
  for (const [index, step] of firstSteps.entries()) {
    serverNow = clockFrom((await addGoalProgress(session, goal.id, step)).at);
    await updates.until((events) => events.length >= index + 2, 'le progrès de l’objectif, en direct');
  }
  return { goalId: goal.id, updates, serverNow };
}

/** Subscribes to the pairing's goals, and prints each change when the mentor receives it. */
export function watchGoals(
  live: Client,
  { timeline, mentor }: DemoSession,
  variables: Record<string, unknown>,
): Feed<GoalUpdateEvent> {
  const onEvent = ({ change, goal, entry }: GoalUpdateEvent) => {
    const people = `${goal.pairing?.mentor?.displayName} et ${goal.pairing?.mentee?.displayName}`;
    const detail = entry ? ` · ${entryKindNames[entry.kind] ?? entry.kind} « ${entry.text} »` : '';
    timeline.event(mentor.name, `goalUpdated ${change} : ${entry?.percent ?? goal.percent} %${detail} (${people})`);
  };
  return subscribe<GoalUpdateEvent>(live, { document: GOAL_UPDATED, variables, onEvent });
}

/** The mentee adds an entry to a goal. */
export async function addGoalProgress(
  { timeline, mentee }: DemoSession,
  goalId: string,
  step: ProgressEntry,
): Promise<{ id: string; at: string }> {
  const input = { goalId, ...step };
  const { entry } = await mentee.api.mutate<{ entry: { id: string; at: string } }>(ADD_PROGRESS, { input });
  timeline.action(
    'mentee',
    mentee.name,
    `avance à ${step.percent} % (${entryKindNames[step.kind]}) : « ${step.text} »`,
  );
  return entry;
}

function clockFrom(serverTime: string): () => Date {
  const offsetMs = Date.parse(serverTime) - Date.now();
  return () => new Date(Date.now() + offsetMs);
}
