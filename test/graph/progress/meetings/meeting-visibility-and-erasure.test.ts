import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SandboxClock } from '../../../../services/shared/time/clock.js';
import { queryRows } from '../../../support/database/rows.js';
import {
  becomeMentee,
  becomeMentor,
  createConfirmedMeeting,
  joinProgramAs,
  meetingInput,
  mutate,
  openProgram,
  pairUnderAgreement,
  setGoal,
  type TestPairing,
} from '../../../support/fixtures/fixtures.js';
import * as meetings from '../../../support/fixtures/meetings.js';
import { readMeeting, wrapUp } from '../../../support/fixtures/meetings.js';
import type { ApiClient, GraphQLAnswer } from '../../../support/graph/api-client.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';

let jumelage: TestJumelage;
let pairing: TestPairing;
let meetingId: string;
let nextId: string;
const others = {} as Record<'coordinator' | 'member' | 'stranger' | 'nobody', ApiClient>;
/** What each wrote for nobody else. */
const secrets = { mentor: 'Il doute encore', mentee: 'Je n’ose pas le dire' };

beforeAll(async () => {
  jumelage = await startJumelage({ clock: new SandboxClock() });
  const [coordinator, mentor, mentee, member, stranger] = await Promise.all(
    ['Odile', 'Yvonne', 'Camille', 'Nour', 'Inconnu'].map((name) => jumelage.join(name)),
  );
  if (!coordinator || !mentor || !mentee || !member || !stranger) throw new Error('Somebody is missing.');
  const programId = await openProgram(coordinator);
  await becomeMentor(mentor, programId);
  await meetings.giveAllHours(mentor);
  pairing = await pairUnderAgreement(programId, mentor, await becomeMentee(mentee, programId));
  await joinProgramAs(member, programId, 'MENTOR', 'MENTEE');
  await moveTo('2030-03-01T10:00:00Z');
  meetingId = await createConfirmedMeeting(pairing, '2030-03-10T10:00:00Z');
  const goalId = await setGoal(pairing);
  await mutate(mentee, meetings.ADD_ITEM, { meetingId, kind: 'HOT_TOPIC', text: 'Les prix' });
  await mutate(mentee, meetings.PREPARE, { meetingId, goalIds: [goalId], documentIds: [goalId], note: 'Lisez' });
  for (const [name, text] of Object.entries(secrets))
    await mutate(pairing[name as 'mentor' | 'mentee'], meetings.NOTE, { meetingId, text, visibility: 'PRIVATE' });
  await mutate(mentor, meetings.NOTE, { meetingId, text: 'Vu ensemble' });
  await moveTo('2030-03-10T11:00:00Z');
  const next = meetingInput(pairing.pairingId, '2030-03-24T10:00:00Z');
  const { meeting } = await wrapUp(mentee, meetingId, { learnings: 'Oser', next, reasonForNoNext: null });
  nextId = meeting.wrapUp.nextMeeting.id;
  await wrapUp(mentor, meetingId, { objectivesMet: 'PARTLY', reasonForNoNext: null });
  Object.assign(others, { coordinator: await coordinator.renewed(), member, stranger, nobody: jumelage.nobody });
}, 40_000);
afterAll(() => jumelage.close());

const moveTo = (now: string) =>
  fetch(`${jumelage.url}/sandbox/clock`, { method: 'POST', body: JSON.stringify({ now }) });
const hidden = ({ data, errors }: GraphQLAnswer) => errors?.map(({ extensions }) => extensions.code).join() ?? data;

describe('All of a meeting', () => {
  test('is seen by both of its two, private notes by their author alone', async () => {
    const seen = {
      mentor: await readMeeting(pairing.mentor, meetingId),
      mentee: await readMeeting(pairing.mentee, meetingId),
    };
    for (const [name, { notes, ...meeting }] of Object.entries(seen)) {
      const texts = notes.map(({ text, visibility }: { text: string; visibility: string }) => `${visibility} ${text}`);
      expect(texts).toEqual([`PRIVATE ${secrets[name as keyof typeof secrets]}`, 'SHARED Vu ensemble']);
      expect(meeting).toMatchObject({
        status: 'COMPLETED',
        agenda: { items: [{ text: 'Les prix', status: 'CARRIED_OVER' }] },
        preparation: { note: 'Lisez', goals: [{}] },
        wrapUp: {
          objectivesMet: [{ answer: 'YES' }, { answer: 'PARTLY' }],
          learnings: 'Oser',
          followUps: [{}, {}],
          nextMeeting: { id: nextId },
        },
        attendance: [{}, {}],
      });
    }
    const { notes: _one, ...one } = seen.mentor;
    const { notes: _other, ...other } = seen.mentee;
    expect(one).toEqual(other);
  });

  test.each(['coordinator', 'member', 'stranger', 'nobody'] as const)(
    'is as if it did not exist for a %s',
    async (name) => {
      const who = others[name];
      const all = `query ($id: ID!) { meeting(id: $id) { ${meetings.WHOLE_MEETING} } }`;
      expect(hidden(await who.send(all, { id: meetingId }))).toEqual({ meeting: null });
      const lists = `query ($id: ID!) { pairing(id: $id) { meetings { totalCount } nextMeeting { id } } }`;
      const { pairing: found } = (await who.send(lists, { id: pairing.pairingId })).data ?? { pairing: null };
      expect(found).toEqual(name === 'coordinator' ? { meetings: null, nextMeeting: null } : null);
    },
  );

  test('lets nobody do anything with it but its two', async () => {
    const documents: [string, object, string][] = [
      [meetings.CONFIRM, { id: nextId }, 'id'],
      [meetings.RESCHEDULE, { id: nextId, expectedVersion: 1, startsAt: '2030-04-01T10:00:00Z' }, 'id'],
      [meetings.CANCEL, { id: nextId }, 'id'],
      [meetings.ADD_ITEM, { meetingId: nextId, kind: 'SHARE', text: 'Intrus' }, 'meetingId'],
      [meetings.NOTE, { meetingId, text: 'Intrus' }, 'meetingId'],
      [meetings.PREPARE, { meetingId: nextId, goalIds: [], documentIds: [], note: 'Intrus' }, 'meetingId'],
      [meetings.MISS, { id: nextId }, 'id'],
      [meetings.START, { id: nextId }, 'id'],
    ];
    for (const [document, variables, path] of documents)
      for (const who of [others.coordinator, others.member, others.stranger]) {
        const payload = Object.values(await who.query(document, variables))[0] as { userErrors: object[] };
        expect(payload.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: [path] }]);
      }
  });
});

describe('Of one’s data', () => {
  const exportOf = async ({ personId }: ApiClient) =>
    JSON.parse(JSON.stringify(await jumelage.progress.answers.exportOf({ personId })));

  test('an archive holds what one brought to meetings, private notes included, and not what the other did', async () => {
    const { agendaItems, preparations, meetingNotes, wrapUps, attendance } = await exportOf(pairing.mentee);
    expect({ agendaItems, preparations, meetingNotes, wrapUps, attendance }).toMatchObject({
      agendaItems: expect.arrayContaining([expect.objectContaining({ text: 'Les prix' })]),
      preparations: [{ note: 'Lisez' }],
      meetingNotes: [{ text: secrets.mentee, visibility: 'PRIVATE' }],
      wrapUps: [{ objectivesMet: 'YES', learnings: 'Oser' }],
      attendance: [{ onTime: true, prepared: true }],
    });
    const ofMentor = JSON.stringify(await exportOf(pairing.mentor));
    expect(ofMentor).toContain(secrets.mentor);
    for (const text of [secrets.mentee, 'Oser', 'Lisez']) expect(ofMentor).not.toContain(text);
  });

  test('an erasure leaves no private note, keeps what both share, and calls off what lies ahead', async () => {
    const { runtime } = jumelage.progress;
    const event = { personId: pairing.mentee.personId, version: 99 };
    await jumelage.people.runtime.transact(jumelage.people.runtime.orm.em.fork(), async (unit) => {
      unit.record({ type: 'PersonErased', streams: [event.personId], actorId: null, payload: event });
    });
    await jumelage.settle();
    const status = async () =>
      (await queryRows(runtime, 'select status from meeting where id = ?', [nextId]))[0].status;
    for (let tries = 0; tries < 200 && (await status()) !== 'CANCELLED'; tries++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await status()).toBe('CANCELLED');
    const notes = await queryRows(runtime, 'select text from meeting_note where meeting_id = ? order by text', [
      meetingId,
    ]);
    expect(notes.map(({ text }) => text)).toEqual([secrets.mentor, 'Vu ensemble']);
    const read = await readMeeting(pairing.mentor, meetingId);
    expect(read).toMatchObject({ preparation: { documentIds: [], note: 'Lisez' }, wrapUp: { learnings: 'Oser' } });
  });
});
