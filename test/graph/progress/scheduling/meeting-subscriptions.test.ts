import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { SandboxClock } from '../../../../services/shared/time/clock.js';
import { queryRows, waitForOpenStreams, waitForSubscribers } from '../../../support/database/rows.js';
import {
  becomeMentee,
  becomeMentor,
  createConfirmedMeeting,
  meetingInput,
  mutate,
  openProgram,
  pairUnderAgreement,
  type TestPairing,
} from '../../../support/fixtures/fixtures.js';
import * as meetings from '../../../support/fixtures/meetings.js';
import { proposeMeetingAs, wrapUp } from '../../../support/fixtures/meetings.js';
import type { ApiClient, LiveSubscription } from '../../../support/graph/api-client.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';

const changed = `subscription ($pairingId: ID, $after: String) { meetingChanged(pairingId: $pairingId, after: $after) {
  cursor change at actor { displayName } meeting { id status notes { text } } } }`;
const phase = `subscription ($meetingId: ID!) { meetingPhase(meetingId: $meetingId) { key title prompts startsAtMinute minutes } }`;

let jumelage: TestJumelage;
let programId: string;
let pairing: TestPairing;
let other: TestPairing;
let stranger: ApiClient;
let coordinator: ApiClient;
let open: LiveSubscription[] = [];
let month = 0;
/** Ten o'clock of a day that no test has used yet. */
let day: Date;

beforeAll(async () => {
  jumelage = await startJumelage({ clock: new SandboxClock() });
  coordinator = await jumelage.join('Odile');
  programId = await openProgram(coordinator);
  const mentor = await becomeMentor(await jumelage.join('Yvonne', 'fr'), programId);
  await meetings.giveAllHours(mentor);
  pairing = await pairUnderAgreement(
    programId,
    mentor,
    await becomeMentee(await jumelage.join('Camille', 'en'), programId),
  );
  stranger = await becomeMentee(await jumelage.join('Lou'), programId);
  other = await pairUnderAgreement(programId, mentor, stranger);
  coordinator = await coordinator.renewed();
}, 30_000);
afterAll(() => jumelage.close());
beforeEach(async () => {
  day = new Date(Date.UTC(2030, month++, 10, 10));
  await moveTo(-2 * 24 * 60);
});
afterEach(async () => {
  for (const live of open) live.close();
  open = [];
  await waitForSubscribers(jumelage.progress.runtime, 0);
});

const at = (minutes: number) => new Date(day.getTime() + minutes * 60_000);
/** Moves the clock so many minutes past the day's ten o'clock, and does what has fallen due by then. */
async function moveTo(minutes: number): Promise<void> {
  const body = JSON.stringify({ now: at(minutes).toISOString() });
  await fetch(`${jumelage.url}/sandbox/clock`, { method: 'POST', body });
}
async function follow(who: ApiClient, document: string, variables: object = {}): Promise<LiveSubscription> {
  const live = who.subscribe(document, variables);
  open.push(live);
  await waitForOpenStreams(jumelage.gateway, open.length);
  return live;
}
const heard = (live: LiveSubscription) =>
  live.results.map(({ data, errors }) => (errors ? errors : data.meetingChanged));
const kinds = (live: LiveSubscription) => heard(live).map(({ change }) => change);
const phases = (live: LiveSubscription) => live.results.map(({ data }) => data.meetingPhase.key);
const note = (who: ApiClient, meetingId: string, text: string, visibility = 'SHARED') =>
  mutate(who, meetings.NOTE, { meetingId, text, visibility });

/** Lets everything happen to meetings of a pairing that can, private notes by both among it. Answers its kinds, in order. */
async function liveThrough({ mentor, mentee }: TestPairing): Promise<string[]> {
  const { id } = await proposeMeetingAs(mentee, pairing, at(0).toISOString());
  await mutate(mentor, meetings.CONFIRM, { id });
  await mutate(mentee, meetings.ADD_ITEM, { meetingId: id, kind: 'SHARE', text: 'Nouvelle' });
  await mutate(mentee, meetings.PREPARE, { meetingId: id, goalIds: [], documentIds: [], note: 'Lisez' });
  await note(mentee, id, 'Pour elle seule', 'PRIVATE');
  await note(mentor, id, 'Pour lui seul', 'PRIVATE');
  await note(mentor, id, 'Pour les deux');
  await mutate(mentor, meetings.RESCHEDULE, { id, expectedVersion: 5, startsAt: at(30).toISOString() });
  await mutate(mentee, meetings.CONFIRM, { id });
  await moveTo(30);
  await mutate(mentee, meetings.START, { id });
  await wrapUp(mentor, id);
  const later = await proposeMeetingAs(mentor, pairing, at(300).toISOString());
  await mutate(mentee, meetings.CANCEL, { id: later.id });
  const missed = await createConfirmedMeeting(pairing, at(600).toISOString());
  await moveTo(630);
  await mutate(mentor, meetings.MISS, { id: missed });
  return [
    ...['PROPOSED', 'CONFIRMED', 'AGENDA_CHANGED', 'PREPARED', 'NOTED', 'NOTED', 'RESCHEDULED', 'CONFIRMED'],
    ...['STARTED', 'WRAPPED_UP', 'PROPOSED', 'CANCELLED', 'PROPOSED', 'CONFIRMED', 'MISSED'],
  ];
}

describe('meetingChanged', () => {
  test('brings both every change in its order, of private notes each their own', async () => {
    const { mentor, mentee, pairingId } = pairing;
    const lives = [await follow(mentor, changed, { pairingId }), await follow(mentee, changed)];
    const expected = await liveThrough(pairing);
    for (const live of lives) {
      await live.until(expected.length);
      expect(kinds(live)).toEqual(expected);
    }
    const noted = lives.map((live) => heard(live).filter(({ change }) => change === 'NOTED'));
    const actors = noted.map((events) => events.map(({ actor }) => actor.displayName));
    expect(actors).toEqual([
      ['Yvonne', 'Yvonne'],
      ['Camille', 'Yvonne'],
    ]);
    const last = noted.map((events) => events.at(-1)?.meeting.notes.map(({ text }: { text: string }) => text));
    expect(last).toEqual([
      ['Pour lui seul', 'Pour les deux'],
      ['Pour elle seule', 'Pour les deux'],
    ]);
  });

  test('resumes after a cursor, with all that came since and nothing private of the other', async () => {
    const { mentor, mentee, pairingId } = pairing;
    const first = await follow(mentor, changed, { pairingId });
    const { id } = await proposeMeetingAs(mentee, pairing, at(0).toISOString());
    await first.until(1);
    const after = heard(first)[0].cursor;
    await note(mentee, id, 'Rien que pour moi', 'PRIVATE');
    await note(mentee, id, 'Pour les deux');
    await mutate(mentor, meetings.CONFIRM, { id });
    await first.until(3);
    const again = await follow(mentor, changed, { pairingId, after });
    await again.until(2);
    await mutate(mentor, meetings.CANCEL, { id });
    await again.until(3);
    expect(kinds(again)).toEqual(['NOTED', 'CONFIRMED', 'CANCELLED']);
    expect(JSON.stringify(again.results)).not.toContain('Rien que pour moi');
    const own = await follow(mentee, changed, { after });
    await own.until(4);
    expect(kinds(own)).toEqual(['NOTED', 'NOTED', 'CONFIRMED', 'CANCELLED']);
  });

  test('without a pairing is of all the viewer’s; of one it is of no other', async () => {
    const [all, one] = [
      await follow(pairing.mentor, changed),
      await follow(pairing.mentor, changed, { pairingId: pairing.pairingId }),
    ];
    const there = await proposeMeetingAs(other.mentee, other, at(0).toISOString());
    const here = await proposeMeetingAs(pairing.mentee, pairing, at(120).toISOString());
    await all.until(2);
    await one.until(1);
    expect(heard(all).map(({ meeting }) => meeting.id)).toEqual([there.id, here.id]);
    expect(heard(one).map(({ meeting }) => meeting.id)).toEqual([here.id]);
  });

  test.each(['stranger', 'coordinator'] as const)('of a pairing is refused to a %s', async (name) => {
    const who = { stranger, coordinator }[name];
    const live = who.subscribe(changed, { pairingId: pairing.pairingId });
    expect(await live.ended).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    live.close();
  });

  test('and meetingPhase are for who is signed in', async () => {
    const meetingId = (await proposeMeetingAs(pairing.mentee, pairing, at(0).toISOString())).id;
    for (const [document, variables] of [
      [changed, {}],
      [phase, { meetingId }],
    ] as const) {
      const live = jumelage.nobody.subscribe(document, variables);
      expect(await live.ended).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
      live.close();
    }
  });
});

describe('meetingPhase', () => {
  test('tells the phase at once, the next at its boundary, by the clock of the rules, and ends with the meeting', async () => {
    const meetingId = await createConfirmedMeeting(pairing, at(0).toISOString(), { minutes: 30, kind: 'KICKOFF' });
    const before = await follow(pairing.mentor, phase, { meetingId });
    await moveTo(0);
    expect(before.results).toEqual([]);
    await mutate(pairing.mentee, meetings.START, { id: meetingId });
    await before.until(1);
    const during = await follow(pairing.mentee, phase, { meetingId });
    await during.until(1);
    await moveTo(10.1);
    for (const live of [before, during]) await live.until(2);
    const late = await follow(pairing.mentor, phase, { meetingId });
    await late.until(1);
    await moveTo(19.1);
    await moveTo(25.1);
    for (const live of [before, during]) await live.until(4);
    await moveTo(31);
    for (const live of [before, during, late]) expect(await live.ended).toBeUndefined();
    expect([before, during, late].map(phases)).toEqual([
      ['CONTACT', 'HOT_TOPICS', 'PRIORITIES', 'WRAP_UP'],
      ['CONTACT', 'HOT_TOPICS', 'PRIORITIES', 'WRAP_UP'],
      ['HOT_TOPICS', 'PRIORITIES', 'WRAP_UP'],
    ]);
    expect(before.results[1]?.data.meetingPhase).toEqual({
      key: 'HOT_TOPICS',
      title: 'Les sujets du moment',
      prompts: expect.arrayContaining(['Qu’avez-vous déjà essayé, et qu’en avez-vous appris\u202f?']),
      startsAtMinute: 10,
      minutes: 9,
    });
    expect(during.results[1]?.data.meetingPhase.title).toBe('Hot topics');
  });

  test('leaps with a clock that leaps, each phase at most once', async () => {
    const meetingId = await createConfirmedMeeting(pairing, at(0).toISOString());
    await moveTo(0);
    await mutate(pairing.mentor, meetings.START, { id: meetingId });
    const live = await follow(pairing.mentor, phase, { meetingId });
    await moveTo(40);
    await live.until(2);
    await moveTo(70);
    expect(await live.ended).toBeUndefined();
    expect(phases(live)).toEqual(['CONTACT', 'PRIORITIES']);
  });

  test.each<[string, (id: string) => Promise<unknown>]>([
    ['is wrapped up', (id) => wrapUp(pairing.mentee, id)],
    ['is marked as missed', (id) => mutate(pairing.mentee, meetings.MISS, { id })],
  ])('ends when the meeting %s', async (_how, end) => {
    const meetingId = await createConfirmedMeeting(pairing, at(0).toISOString());
    await moveTo(5);
    await mutate(pairing.mentor, meetings.START, { id: meetingId });
    const live = await follow(pairing.mentor, phase, { meetingId });
    await live.until(1);
    await end(meetingId);
    expect(await live.ended).toBeUndefined();
    expect(phases(live)).toEqual(['CONTACT']);
    const left = `select kind from due where subject = ?`;
    expect(await queryRows(jumelage.progress.runtime, left, [meetingId])).toEqual([]);
    const over = pairing.mentor.subscribe(phase, { meetingId });
    expect(await over.ended).toBeUndefined();
    expect(over.results).toEqual([]);
    over.close();
  });

  test('ends when a meeting that it waits for is called off, and waits on when it moves', async () => {
    const meetingId = await createConfirmedMeeting(pairing, at(0).toISOString());
    const live = await follow(pairing.mentor, phase, { meetingId });
    const move = { id: meetingId, expectedVersion: 2, startsAt: at(120).toISOString(), minutes: 20 };
    await mutate(pairing.mentor, meetings.RESCHEDULE, move);
    await mutate(pairing.mentee, meetings.CONFIRM, { id: meetingId });
    await moveTo(120);
    await mutate(pairing.mentee, meetings.START, { id: meetingId });
    await moveTo(130.1);
    await live.until(2);
    expect(live.results[1]?.data.meetingPhase).toMatchObject({ key: 'HOT_TOPICS', minutes: 3 });
    const off = await createConfirmedMeeting(pairing, at(600).toISOString());
    const waiting = await follow(pairing.mentee, phase, { meetingId: off });
    await mutate(pairing.mentor, meetings.CANCEL, { id: off });
    expect(await waiting.ended).toBeUndefined();
    expect(waiting.results).toEqual([]);
  });

  test.each(['stranger', 'coordinator'] as const)('is refused to a %s, as of no meeting', async (name) => {
    const who = { stranger, coordinator }[name];
    const input = meetingInput(pairing.pairingId, at(0).toISOString());
    const { meeting } = await mutate(pairing.mentee, meetings.PROPOSE_WHOLE_MEETING, { input });
    const refusals = [];
    for (const meetingId of [meeting.id, crypto.randomUUID()]) {
      const live = who.subscribe(phase, { meetingId });
      refusals.push(await live.ended);
      live.close();
    }
    expect(refusals[0]).toEqual(refusals[1]);
    expect(refusals[0]).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});
