import { expect } from '@jest/globals';
import * as ask from '../../demo/documents.js';
import { SandboxClock } from '../../services/shared/clock.js';
import type { ApiClient } from './api-client.js';
import { becomeMentee, becomeMentor, mutate, openProgram, type TestPairing } from './cast.js';
import { type ResumableSubscription, subscribeResumably } from './following.js';
import { startJumelage, type TestJumelage } from './jumelage.js';
import { eventually } from './mails.js';
import { advanceTo } from './passing-time.js';
import { queryRows, waitForSubscribers } from './rows.js';

const ACTIVITY = `subscription ($pairingId: ID, $programId: ID, $after: String) {
  pairingActivity(pairingId: $pairingId, programId: $programId, after: $after) {
    id cursor kind at actor { displayName } pairing { id } summary } }`;
const REMINDERS = `subscription ($after: String) { meetingReminder(after: $after) {
  cursor reminder { id kind title body sentAt pairing { id } recipient { displayName } } } }`;
const FEED = `query ($id: ID!) { pairing(id: $id) { activity(first: 100) { edges { node { id } } } } }`;
const PROGRAM_FEED = `query ($id: ID!) { program(id: $id) { activity(first: 100) { edges { node { id cursor } } } } }`;
const TOLD = `{ viewer { reminders(first: 100, status: [SENT, SNOOZED, ACKNOWLEDGED]) { edges { node { id } } } } }`;
const healths = ['NEW', 'ON_RHYTHM', 'SLIPPING', 'DORMANT', 'PAUSED', 'ENDED'];
const STANDING = `query ($id: ID!) { program(id: $id) {
  ${healths.map((health) => `${health}: pairings(health: [${health}]) { edges { node { id status health } } }`).join('\n')}
  pairingStats { open active slipping dormant completed endedEarly pendingRequests } } }`;

/** What somebody was told since they were last asked, each as `month-day hour what`. */
export interface YearDigest {
  mentor: string[];
  mentee: string[];
  /** What the coordinator saw happen, with who did it. */
  feed: string[];
}

/** One who follows what is told to them: their reminders, and the activity of the pairing or of the programme. */
interface Follower {
  who: ApiClient;
  reminders?: ResumableSubscription;
  activity: ResumableSubscription;
}

/** What somebody sees of how the pairing is doing; of the programme's numbers those that are not 0. */
export interface PairingStanding {
  status: string;
  health: string;
  stats: Record<string, number>;
}

interface Ids {
  programId: string;
  pairingId?: string;
}

/** Two people, who coordinates them, and a clock: what a year of a relationship needs. */
export interface YearFixture {
  jumelage: TestJumelage;
  programId: string;
  coordinator: ApiClient;
  mentor: ApiClient;
  mentee: ApiClient;
  /** Another mentor of the programme. */
  other: ApiClient;
  /** Lets time pass until an instant, `YYYY-MM-DD HH:mm` in UTC. */
  until(instant: string): Promise<void>;
  /** The two begin to follow what happens to them. */
  begin(pairing: TestPairing): Promise<void>;
  /** What was told since the last time; fails where anything came twice, not at all, or not to everybody alike. */
  newEvents(): Promise<YearDigest>;
  /** How the pairing stands, as the two and the coordinator see it. */
  currentStanding(): Promise<PairingStanding>;
  menteeLeaves(): Promise<void>;
  menteeComesBack(): void;
  /** Every frame that a subscription brought to somebody. */
  frames(of: Name, what: 'reminders' | 'activity'): ReturnType<ResumableSubscription['frames']>;
  close(): Promise<void>;
}

type Name = 'mentor' | 'mentee' | 'coordinator';
type Followers = Partial<Record<Name, Follower>>;

/** Opens a programme with its people at an instant, which its coordinator follows from then on. */
export async function startYearFixture(first: string): Promise<YearFixture> {
  const jumelage = await startJumelage({ clock: new SandboxClock() });
  await advanceTo(jumelage, instantOf(first));
  const cast = await gather(jumelage);
  const { coordinator, mentor, mentee, programId } = cast;
  const activity = subscribeResumably(coordinator, ACTIVITY, { programId });
  const followers: Followers = { coordinator: { who: coordinator, activity } };
  await waitForSubscribers(jumelage.pairings.runtime, 1);
  const ids: Ids = { programId };
  const told = teller(followers);
  return {
    jumelage,
    ...cast,
    until: (instant) => advanceTo(jumelage, instantOf(instant)),
    async begin({ pairingId }) {
      ids.pairingId = pairingId;
      const [request] = (await nodesOf(coordinator, PROGRAM_FEED, programId)).toReversed();
      const variables = { pairingId, after: request?.cursor };
      for (const [name, who] of [['mentor', mentor] as const, ['mentee', mentee] as const])
        followers[name] = {
          ...{
            who,
            reminders: subscribeResumably(who, REMINDERS),
            activity: subscribeResumably(who, ACTIVITY, variables),
          },
        };
      await Promise.all([mentor, mentee].map((who) => untilPresent(jumelage, who, true)));
    },
    async newEvents() {
      await jumelage.settle();
      await everythingCame(followers, ids);
      return told();
    },
    currentStanding: () => standingOf(coordinator, mentee, ids),
    async menteeLeaves() {
      for (const one of subscriptionsOf(followers.mentee)) one.leave();
      await untilPresent(jumelage, mentee, false);
    },
    menteeComesBack() {
      for (const one of subscriptionsOf(followers.mentee)) one.comeBack();
    },
    frames: (of, what) => followers[of]?.[what]?.frames() ?? [],
    async close() {
      for (const one of Object.values(followers).flatMap(subscriptionsOf)) one.leave();
      await jumelage.close();
    },
  };
}

const subscriptionsOf = (follower?: Follower): ResumableSubscription[] =>
  follower ? [follower.activity, ...(follower.reminders ? [follower.reminders] : [])] : [];

/** Answers, each time, what came since the time before. */
function teller(followers: Followers): () => YearDigest {
  const seen = { mentor: 0, mentee: 0, feed: 0 };
  const since = (key: keyof typeof seen, all: string[]) => {
    const from = seen[key];
    seen[key] = all.length;
    return all.slice(from);
  };
  const reminders = (name: 'mentor' | 'mentee') =>
    (followers[name]?.reminders?.frames() ?? []).map(({ reminder }) => `${hourOf(reminder.sentAt)} ${reminder.kind}`);
  const lines = () =>
    (followers.coordinator?.activity.frames() ?? []).map(
      ({ at, kind, actor }) => `${hourOf(at)} ${kind}${actor ? ` ${actor.displayName}` : ''}`,
    );
  return () => ({
    mentor: since('mentor', reminders('mentor')),
    mentee: since('mentee', reminders('mentee')),
    feed: since('feed', lines()),
  });
}

/** The pairing's own health is that by which the coordinator finds it, and no other. */
async function standingOf(
  coordinator: ApiClient,
  mentee: ApiClient,
  { programId, pairingId }: Ids,
): Promise<PairingStanding> {
  const { program } = await coordinator.query(STANDING, { id: programId });
  const own = 'query ($id: ID!) { pairing(id: $id) { id status health } }';
  const { pairing } = await mentee.query(own, { id: pairingId });
  const found = healths.map((health) => [health, program[health].edges.map(({ node }: { node: object }) => node)]);
  expect(found).toEqual(healths.map((health) => [health, health === pairing.health ? [pairing] : []]));
  const stats = Object.entries<number>(program.pairingStats).filter(([, count]) => count > 0);
  return { status: pairing.status, health: pairing.health, stats: Object.fromEntries(stats) };
}

async function gather(jumelage: TestJumelage) {
  const odile = await jumelage.join('Odile', 'fr');
  const programId = await openProgram(odile);
  const coordinator = await odile.renewed();
  const mentor = await becomeMentor(await jumelage.join('Yvonne', 'fr'), programId);
  const mentee = await becomeMentee(await jumelage.join('Camille', 'en'), programId);
  const other = await becomeMentor(await jumelage.join('Solange', 'fr'), programId);
  await mutate(mentor, ask.UPDATE_PROFILE, { input: { timeZone: 'Europe/Paris' } });
  await mutate(mentee, ask.UPDATE_PROFILE, { input: { timeZone: 'America/Montreal' } });
  return { programId, coordinator, mentor, mentee, other };
}

const instantOf = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00Z`);
const hourOf = (instant: string): string => `${instant.slice(5, 10)} ${instant.slice(11, 13)}h`;

/** Waits until somebody counts as connected, or does no more. */
function untilPresent({ progress }: TestJumelage, { personId }: ApiClient, wanted: boolean): Promise<true> {
  return eventually(`Presence ${wanted}`, async () => {
    const rows = await queryRows(progress.runtime, 'select 1 from live_presence where who = ?', [personId]);
    return rows.length > 0 === wanted || undefined;
  });
}

type Node = { id: string; cursor?: string };

async function nodesOf(who: ApiClient, document: string, id?: string): Promise<Node[]> {
  const [owner] = Object.values<Record<string, { edges: { node: Node }[] }>>(await who.query(document, { id }));
  const [list] = Object.values(owner ?? {});
  return (list?.edges ?? []).map(({ node }) => node);
}

/** Whoever follows has had all that lists tell of, in the same order and each once. */
async function everythingCame(
  { coordinator, mentor, mentee }: Followers,
  { programId, pairingId }: Ids,
): Promise<void> {
  for (const one of [coordinator, mentor, mentee]) {
    if (!one?.activity.isThere()) continue;
    const [document, id] = one === coordinator ? [PROGRAM_FEED, programId] : [FEED, pairingId];
    const lines = (await nodesOf(one.who, document, id)).map((node) => node.id).toReversed();
    // The two follow from the line after the request.
    const expected = one === coordinator ? lines : lines.slice(1);
    await one.activity.until(expected.length);
    expect(one.activity.frames().map((line) => line.id)).toEqual(expected);
    if (!one.reminders) continue;
    const reminders = (await nodesOf(one.who, TOLD)).map((node) => node.id);
    await one.reminders.until(reminders.length);
    const frames = one.reminders.frames().map(({ reminder }) => reminder);
    expect(frames.map((reminder) => reminder.id).toSorted()).toEqual(reminders.toSorted());
    expect(frames.map((reminder) => reminder.sentAt)).toEqual(frames.map((reminder) => reminder.sentAt).toSorted());
  }
}
