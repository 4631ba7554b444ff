import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as ask from '../../../../demo/documents.js';
import {
  agreementInput,
  becomeMentee,
  becomeMentor,
  createConfirmedMeeting,
  meetingInput,
  mutate,
  mutationPayload,
  openProgram,
  pairUnderAgreement,
  setGoal,
  type TestPairing,
  userErrorsOf,
} from '../../../support/fixtures/fixtures.js';
import { goals, growth } from '../../../support/fixtures/goal-documents.js';
import * as meetings from '../../../support/fixtures/meetings.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';

const PREFER = `mutation ($input: ReminderPreferencesInput!) { setReminderPreferences(input: $input) {
  preferences { meetingMinutesBefore } userErrors { code path } } }`;

let jumelage: TestJumelage;
let pairing: TestPairing;

beforeAll(async () => {
  jumelage = await startJumelage();
  const programId = await openProgram(await jumelage.join('Odile'));
  const mentor = await becomeMentor(await jumelage.join('Yvonne'), programId);
  pairing = await pairUnderAgreement(programId, mentor, await becomeMentee(await jumelage.join('Camille'), programId));
}, 60_000);
afterAll(() => jumelage.close());

describe('A list of texts', () => {
  const texts = [
    'NULL',
    'null',
    'un,\ndeux',
    'a,\tb',
    'c:\\d\\',
    '"cité"',
    '{}',
    '{a,b}',
    'l’été',
    'ligne\nligne',
    ',',
  ];

  test('is read as it was written, whatever is in it', async () => {
    const { pairingId, mentee, mentor } = pairing;
    await mutate(mentee, growth.recordChallenge, {
      pairingId,
      scenario: 'Oser',
      options: texts.slice(0, 10),
      comfort: 3,
    });
    await mutate(mentee, growth.updatePlan, { pairingId, input: { needs: texts, opportunities: texts } });
    const query = 'query ($id: ID!) { pairing(id: $id) { challenges { options } plan { needs opportunities } } }';
    expect((await mentor.query(query, { id: pairingId })).pairing).toEqual({
      challenges: [{ options: texts.slice(0, 10) }],
      plan: { needs: texts, opportunities: texts },
    });
  });

  test('is so in what every service keeps', async () => {
    const { mentor, mentee, pairingId } = pairing;
    await mutate(mentor, ask.UPDATE_MENTOR_PROFILE, { input: { favouriteTopics: texts } });
    const input = { ...agreementInput, topicsInScope: texts };
    await mutate(mentee, ask.PROPOSE_AGREEMENT, { pairingId, input });
    const query = `query ($pairingId: ID!) { viewer { mentorProfile { favouriteTopics } }
      pairing(id: $pairingId) { agreements { version topicsInScope } } }`;
    const { viewer, pairing: read } = await mentor.query(query, { pairingId });
    expect(viewer.mentorProfile.favouriteTopics).toEqual(texts);
    expect(read.agreements.find(({ version }: { version: number }) => version === 2)?.topicsInScope).toEqual(texts);
  });
});

describe('An id that is empty', () => {
  test('is none, where another goal may be named', async () => {
    const { pairingId, mentor, mentee } = pairing;
    const goalId = await setGoal(pairing);
    const input = { pairingId, title: 'x', horizon: 'SHORT', parentId: '' };
    const item = { pairingId, ownerId: mentee.personId, text: 'x', goalId: '' };
    for (const [who, mutation, variables, path] of [
      [mentee, goals.create, { input }, 'input.parentId'],
      [mentor, goals.suggest, { input }, 'input.parentId'],
      [mentee, goals.redefine, { goalId, input }, 'input.parentId'],
      [mentee, growth.addActionItem, { input: item }, 'input.goalId'],
    ] as const) {
      const { errors } = await who.send(mutation, variables);
      expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT', path }]);
    }
  });
});

describe('A list without end', () => {
  test('is refused in a few words', async () => {
    const { mentee } = pairing;
    const meetingId = await createConfirmedMeeting(pairing, '2030-01-01T10:00:00Z');
    const wished = await mutationPayload(mentee, PREFER, { input: { meetingMinutesBefore: Array(50_000).fill(1) } });
    expect(userErrorsOf(wished)).toEqual(['INVALID at input.meetingMinutesBefore.0']);
    const followUps = Array.from({ length: 5000 }, () => ({ ownerId: crypto.randomUUID(), text: 'x' }));
    const { runtime } = jumelage.progress;
    await runtime.orm.em
      .fork()
      .execute(`update meeting set status = 'AWAITING_WRAP_UP', starts_at = now() - interval '2 hours' where id = ?`, [
        meetingId,
      ]);
    const refused = userErrorsOf(await meetings.wrapUp(mentee, meetingId, { followUps }));
    expect(refused).toContain('INVALID at input.followUps');
    expect(refused.length).toBeLessThan(30);
  });
});

describe('A time zone that not everything knows', () => {
  test('is refused before anything has to reckon with it', async () => {
    const { mentee, pairingId } = pairing;
    const profile = await mutationPayload(mentee, ask.UPDATE_PROFILE, { input: { timeZone: 'PST' } });
    expect(userErrorsOf(profile)).toEqual(['INVALID at input.timeZone']);
    const input = meetingInput(pairingId, '2030-02-01T10:00:00Z', { timeZone: 'PST' });
    expect(userErrorsOf(await mutationPayload(mentee, meetings.PROPOSE_WHOLE_MEETING, { input }))).toEqual([
      'INVALID at input.timeZone',
    ]);
  });
});
