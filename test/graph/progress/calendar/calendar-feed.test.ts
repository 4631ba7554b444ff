import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import ical from 'node-ical';
import * as ask from '../../../../demo/documents.js';
import { SandboxClock } from '../../../../services/shared/time/clock.js';
import { queryRows } from '../../../support/database/rows.js';
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
import { waitUntilPublished } from '../../../support/fixtures/nudging.js';
import type { ApiClient } from '../../../support/graph/api-client.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';

const ROTATE = 'mutation { rotateCalendarUrl { calendarUrl userErrors { code } } }';
const CANCEL = 'mutation ($id: ID!) { cancelMeeting(id: $id) { meeting { icsSequence } userErrors { code } } }';

let jumelage: TestJumelage;
let clock: SandboxClock;
let pairing: TestPairing;

beforeAll(async () => {
  clock = new SandboxClock();
  jumelage = await startJumelage({ clock });
  const programId = await openProgram(await jumelage.join('Odile'));
  const mentor = await becomeMentor(await jumelage.join('Yvonne', 'fr'), programId);
  const mentee = await becomeMentee(await jumelage.join('Camille', 'en'), programId);
  pairing = await pairUnderAgreement(programId, mentor, mentee);
  await jumelage.settle();
  for (const { runtime } of [jumelage.people, jumelage.pairings]) runtime.pauseDueLoop();
  await moveTo(new Date('2030-03-01T08:00:00Z'));
}, 30_000);
afterAll(() => jumelage.close(), 20_000);

async function moveTo(now: Date): Promise<void> {
  clock.offsetMs = now.getTime() - Date.now();
  await jumelage.progress.runtime.drain();
}
const at = (url: string) => url.replace('http://localhost', jumelage.url);
const urlOf = async (who: ApiClient): Promise<string> => at((await who.query('{ calendarUrl }')).calendarUrl);
const heard = () => waitUntilPublished(jumelage.progress.runtime);

// biome-ignore lint/suspicious/noExplicitAny: node-ical's own components, of which some parts are read.
type Component = any;
async function feedOf(url: string): Promise<{ text: string; events: Component[]; response: Response }> {
  const response = await fetch(url);
  const text = await response.text();
  const components: Component[] = Object.values(ical.sync.parseICS(text));
  return { response, text, events: components.filter(({ type }) => type === 'VEVENT') };
}
const eventOf = async (who: ApiClient, id: string): Promise<Component> =>
  (await feedOf(await urlOf(who))).events.find(({ uid }) => uid === `${id}@jumelage`);

describe('A calendar', () => {
  test('has a private address, the same each time, of 256 bits that nobody else shares', async () => {
    const [mine, again, others] = [
      await urlOf(pairing.mentee),
      await urlOf(pairing.mentee),
      await urlOf(pairing.mentor),
    ];
    expect(mine).toBe(again);
    expect(mine).toMatch(/\/calendar\/[\w-]{43}\.ics$/);
    expect(others).not.toBe(mine);
  });

  test('is empty for who meets nobody', async () => {
    const { response, text, events } = await feedOf(await urlOf(await jumelage.join('Seule')));
    expect([response.status, events]).toEqual([200, []]);
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR/);
  });

  test('shows a confirmed meeting to each of the two, in their language, with the other’s name', async () => {
    const id = await createConfirmedMeeting(pairing, '2030-03-30T23:30:00Z', {
      ...{ minutes: 90, timeZone: 'Europe/Paris', channel: 'IN_PERSON', purpose: 'Préparer l’été ; choisir, enfin' },
      place: { name: 'Café des Halles', address: '2, rue Montorgueil' },
    });
    await heard();
    const [toMentor, toMentee] = [await eventOf(pairing.mentor, id), await eventOf(pairing.mentee, id)];
    expect(toMentee).toMatchObject({
      uid: `${id}@jumelage`,
      summary: 'Meeting with Yvonne',
      description: 'Préparer l’été ; choisir, enfin',
      location: 'Café des Halles, 2, rue Montorgueil',
      status: 'CONFIRMED',
      sequence: 1,
    });
    expect(toMentor.summary).toBe('Rencontre avec Camille');
    // The clock is put forward that very night in Paris.
    expect(new Date(toMentee.start).toISOString()).toBe('2030-03-30T23:30:00.000Z');
    expect(new Date(toMentee.end).toISOString()).toBe('2030-03-31T01:00:00.000Z');
    expect(new Date(toMentee.lastmodified).toISOString()).toMatch(/^2030-03-01T08:0/);
    const { meeting } = await pairing.mentee.query('query ($id: ID!) { meeting(id: $id) { icsUid icsSequence } }', {
      id,
    });
    expect(meeting).toEqual({ icsUid: toMentee.uid, icsSequence: Number(toMentee.sequence) });
  });

  test('rings as its person wishes', async () => {
    const id = await createConfirmedMeeting(pairing, '2030-04-01T10:00:00Z', { joinUrl: 'https://visio.example/x' });
    await heard();
    const triggers = async () => {
      const { alarms, url, location } = await eventOf(pairing.mentee, id);
      return { alarms: (alarms ?? []).map((alarm: Component) => alarm.trigger), url: url.val, location };
    };
    const video = { url: 'https://visio.example/x', location: 'https://visio.example/x' };
    expect(await triggers()).toEqual({ alarms: ['-P1D', '-PT1H'], ...video });
    const set =
      'mutation ($input: ReminderPreferencesInput!) { setReminderPreferences(input: $input) { userErrors { code } } }';
    await mutate(pairing.mentee, set, { input: { meetingMinutesBefore: [15, 90] } });
    expect(await triggers()).toEqual({ alarms: ['-PT1H30M', '-PT15M'], ...video });
    await mutate(pairing.mentee, set, { input: { meetingMinutesBefore: [] } });
    expect(await triggers()).toEqual({ alarms: [], ...video });
    await mutate(pairing.mentee, set, { input: { meetingMinutesBefore: [1440, 60] } });
  });

  test('follows a meeting: proposed, confirmed, moved, called off; one UID, a SEQUENCE that grows', async () => {
    const input = meetingInput(pairing.pairingId, '2030-05-02T10:00:00Z', { channel: 'PHONE' });
    const { meeting } = await mutate(pairing.mentee, ask.PROPOSE_MEETING, { input });
    const { id } = meeting;
    const seen: Component[] = [];
    const look = async () => {
      await heard();
      seen.push(await eventOf(pairing.mentor, id));
    };
    await look();
    await mutate(pairing.mentor, ask.CONFIRM_MEETING, { id });
    await look();
    await moveTo(new Date('2030-03-02T08:00:00Z'));
    const move = `mutation ($id: ID!) { rescheduleMeeting(id: $id, expectedVersion: 2, startsAt: "2030-05-03T15:00:00Z") {
      userErrors { code } } }`;
    await mutate(pairing.mentor, move, { id });
    await look();
    await mutate(pairing.mentee, ask.CONFIRM_MEETING, { id });
    await mutate(pairing.mentee, CANCEL, { id });
    await look();
    expect(
      seen.map(({ status, sequence, summary, start, location, alarms }) => ({
        ...{ status, sequence, summary, location, alarms: alarms?.length ?? 0 },
        start: new Date(start).toISOString(),
      })),
    ).toEqual([
      {
        status: 'TENTATIVE',
        sequence: 0,
        summary: 'Rencontre proposée avec Camille',
        location: 'Au téléphone',
        alarms: 0,
        start: '2030-05-02T10:00:00.000Z',
      },
      {
        status: 'CONFIRMED',
        sequence: 1,
        summary: 'Rencontre avec Camille',
        location: 'Au téléphone',
        alarms: 2,
        start: '2030-05-02T10:00:00.000Z',
      },
      {
        status: 'TENTATIVE',
        sequence: 2,
        summary: 'Rencontre proposée avec Camille',
        location: 'Au téléphone',
        alarms: 0,
        start: '2030-05-03T15:00:00.000Z',
      },
      {
        status: 'CANCELLED',
        sequence: 4,
        summary: 'Rencontre avec Camille',
        location: 'Au téléphone',
        alarms: 0,
        start: '2030-05-03T15:00:00.000Z',
      },
    ]);
    expect(new Date(seen[3].lastmodified).toISOString()).toMatch(/^2030-03-02/);
    await moveTo(new Date('2030-07-20T08:00:00Z'));
    expect((await eventOf(pairing.mentor, id)).status).toBe('CANCELLED');
    await moveTo(new Date('2030-08-20T08:00:00Z'));
    expect(await eventOf(pairing.mentor, id)).toBeUndefined();
    await moveTo(new Date('2030-03-02T08:00:00Z'));
  });

  test('holds what was missed as called off, and nothing that was only proposed and is over', async () => {
    const input = meetingInput(pairing.pairingId, '2030-03-05T10:00:00Z');
    const { meeting } = await mutate(pairing.mentee, ask.PROPOSE_MEETING, { input });
    const id = await createConfirmedMeeting(pairing, '2030-03-06T10:00:00Z');
    await queryRows(jumelage.progress.runtime, `update meeting set status = 'MISSED' where id = ?`, [id]);
    await moveTo(new Date('2030-03-07T10:00:00Z'));
    expect(await eventOf(pairing.mentee, meeting.id)).toBeUndefined();
    expect((await eventOf(pairing.mentee, id)).status).toBe('CANCELLED');
  });
});

describe('A calendar that is asked for again', () => {
  const conditional = (url: string, headers: Record<string, string>) => fetch(url, { headers });

  test('answers 304 until something changes: a meeting, a name, a wish', async () => {
    const url = await urlOf(pairing.mentee);
    const validators = async () => {
      const { headers } = await fetch(url);
      return { etag: headers.get('etag') ?? '', modified: headers.get('last-modified') ?? '' };
    };
    const first = await validators();
    const headers = async () => [
      (await conditional(url, { 'if-none-match': first.etag })).status,
      (await conditional(url, { 'if-none-match': `"x", W/${first.etag}` })).status,
      (await conditional(url, { 'if-modified-since': first.modified })).status,
      (await conditional(url, { 'if-none-match': '"x"', 'if-modified-since': first.modified })).status,
    ];
    expect(await headers()).toEqual([304, 304, 304, 200]);
    expect(await validators()).toEqual(first);
    await moveTo(new Date('2030-03-08T10:00:00Z'));
    expect(await headers()).toEqual([304, 304, 304, 200]);
    await mutate(pairing.mentor, ask.UPDATE_PROFILE, { input: { displayName: 'Yvonne Durand' } });
    expect(await headers()).toEqual([200, 200, 200, 200]);
    const renamed = await validators();
    expect(new Date(renamed.modified).toISOString()).toMatch(/^2030-03-08T10:00/);
    expect(renamed.etag).not.toBe(first.etag);
    await createConfirmedMeeting(pairing, '2030-06-06T10:00:00Z');
    await heard();
    expect((await conditional(url, { 'if-none-match': renamed.etag })).status).toBe(200);
    await mutate(pairing.mentor, ask.UPDATE_PROFILE, { input: { displayName: 'Yvonne' } });
  });

  test('may be kept and must be asked for, names no one in its address, and is text/calendar', async () => {
    const response = await fetch(await urlOf(pairing.mentee));
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-cache',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
      'x-content-type-options': 'nosniff',
    });
    const head = await fetch(await urlOf(pairing.mentee), { method: 'HEAD' });
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, response.headers.get('etag'), '']);
  });

  test('is void at once at its old address when it has a new one', async () => {
    const old = await urlOf(pairing.mentor);
    const { calendarUrl } = await mutate(pairing.mentor, ROTATE);
    expect(at(calendarUrl)).not.toBe(old);
    expect(await urlOf(pairing.mentor)).toBe(at(calendarUrl));
    expect([(await fetch(old)).status, (await fetch(at(calendarUrl))).status]).toEqual([404, 200]);
  });

  test.each<[string, (url: string) => [string, RequestInit?]]>([
    ['an unknown secret', (url) => [url.replace(/[\w-]{43}/, 'A'.repeat(43))]],
    ['half a secret', (url) => [url.replace(/[\w-]{20}\.ics/, '.ics')]],
    ['no secret', (url) => [url.replace(/[\w-]{43}\.ics/, '')]],
    ['another ending', (url) => [url.replace('.ics', '')]],
    ['a longer path', (url) => [`${url}/x`]],
    ['a null byte', (url) => [url.replace('.ics', '%00.ics')]],
    ['a request that writes', (url) => [url, { method: 'POST', body: 'x' }]],
  ])('answers 404 to %s', async (_what, requestOf) => {
    const response = await fetch(...requestOf(await urlOf(pairing.mentor)));
    expect(response.status).toBe(404);
  });

  test.each(['SUSPENDED', 'ERASED'])('answers 404 for who is %s', async (status) => {
    const url = await urlOf(pairing.mentor);
    const setStatus = (to: string) =>
      queryRows(jumelage.progress.runtime, 'update person_fact set status = ? where person_id = ?', [
        to,
        pairing.mentor.personId,
      ]);
    await setStatus(status);
    expect((await fetch(url)).status).toBe(404);
    await setStatus('ACTIVE');
    expect((await fetch(url)).status).toBe(200);
  });

  test('too often in a minute is told to wait', async () => {
    const url = await urlOf(await jumelage.join('Pressee'));
    const statuses = [];
    for (let time = 0; time < 61; time++) statuses.push((await fetch(url)).status);
    // A minute may begin anew in between.
    expect(statuses.filter((status) => status === 429).length).toBeLessThanOrEqual(1);
    for (let time = 0; time < 60; time++) statuses.push((await fetch(url)).status);
    const limited = await fetch(url);
    expect(statuses).toContain(429);
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '60']);
  }, 30_000);
});
