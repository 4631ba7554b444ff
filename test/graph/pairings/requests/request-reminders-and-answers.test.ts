import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import * as ask from '../../../../demo/documents.js';
import { FrozenClock } from '../../../../services/shared/time/clock.js';
import { queryRows } from '../../../support/database/rows.js';
import {
  becomeMentee,
  becomeMentor,
  joinProgramAs,
  mutate,
  mutationPayload,
  openProgram,
  requestInput,
  startExploring,
  userErrorsOf,
} from '../../../support/fixtures/fixtures.js';
import type { ApiClient } from '../../../support/graph/api-client.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';
import { waitForEmail } from '../../../support/graph/mails.js';

const start = new Date('2026-03-02T09:00:00Z');
const days = (count: number) => new Date(start.getTime() + count * 86_400_000);
const clock = new FrozenClock(start);
const unknown = '0195a3f0-0000-7000-8000-000000000000';
const subject = {
  fr: 'Une demande de mentorat attend votre réponse',
  en: 'A mentoring request is waiting for your answer',
};

let jumelage: TestJumelage;
let coordinator: ApiClient;
let programId: string;
let mentor: ApiClient;
let mentee: ApiClient;
let third: ApiClient;

beforeAll(async () => {
  jumelage = await startJumelage({ clock });
  coordinator = await jumelage.join('Odile Ferrand');
  programId = await openProgram(coordinator);
}, 30_000);
afterAll(() => jumelage.close());

beforeEach(async () => {
  clock.set(start);
  [mentor, mentee, third] = await Promise.all([
    jumelage.join('Yvonne Abadie'),
    jumelage.join('Camille Roy'),
    jumelage.join('Solange Petit', 'en'),
  ]);
  await becomeMentor(mentor, programId);
  await becomeMentor(third, programId);
  await becomeMentee(mentee, programId);
}, 30_000);

const send = (who: ApiClient, to: ApiClient, change: object = {}) =>
  mutationPayload(who, ask.SEND_REQUEST, { input: requestInput(programId, to, change) });
const sent = async (who = mentee, to = mentor): Promise<string> => {
  const payload = await send(who, to);
  expect(payload.userErrors).toEqual([]);
  return payload.request.id;
};
const change = (name: string, args = '', given = '') =>
  `mutation ($id: ID!${args}) { ${name}(id: $id${given}) { request { id status question answer declineReason referredTo { displayName } }
    userErrors { code path message } } }`;
const withdraw = (who: ApiClient, id: string) => mutationPayload(who, change('withdrawRequest'), { id });
const view = (who: ApiClient, id: string) => mutationPayload(who, change('markRequestViewed'), { id });
const askInfo = (who: ApiClient, id: string) =>
  mutationPayload(who, change('askForInfo', ', $q: String!', ', question: $q'), { id, q: 'Pourquoi moi ?' });
const answer = (who: ApiClient, id: string) =>
  mutationPayload(who, change('answerInfo', ', $a: String!', ', answer: $a'), { id, a: 'Pour le bois.' });
const decline = (who: ApiClient, id: string, referToId: string | null, reason: string | null = null) =>
  mutationPayload(
    who,
    change('declineRequest', ', $reason: String, $referToId: ID', ', reason: $reason, referToId: $referToId'),
    {
      id,
      referToId,
      reason,
    },
  );
const accept = (who: ApiClient, id: string) => mutationPayload(who, ask.ACCEPT_REQUEST, { id });
const statusOf = async (id: string) =>
  (await mentee.query('query ($id: ID!) { pairingRequest(id: $id) { status } }', { id })).pairingRequest.status;
const waiting = (id: string) =>
  queryRows(
    jumelage.pairings.runtime,
    `select streams, payload from outbox where type = 'RequestWaiting' and payload->>'requestId' = ?`,
    [id],
  );
const at = async (count: number) => {
  clock.set(days(count));
  await jumelage.settle();
};
const limits = (who: ApiClient, given: object) => mutate(who, ask.UPDATE_MENTOR_PROFILE, { input: { limits: given } });
const block = (who: ApiClient, other: ApiClient) =>
  mutate(who, 'mutation ($id: ID!) { blockPerson(personId: $id) { userErrors { code } } }', { id: other.personId });

/** Reminders to somebody, sent or about to be. */
const lettersTo = (who: ApiClient) =>
  queryRows(
    jumelage.people.runtime,
    `select 1 from jobs.job where name = 'mail' and data->>'to' = ? and data->>'subject' in (?, ?)`,
    [who.email, subject.fr, subject.en],
  );

describe('A request that waits', () => {
  test('is brought to the mentor’s mind after a week, once, in their language', async () => {
    const id = await sent(mentee, third);
    await at(6.99);
    expect(await waiting(id)).toEqual([]);
    await at(7);
    expect(await waiting(id)).toEqual([
      {
        streams: [third.personId],
        payload: { requestId: id, programId, mentorId: third.personId, menteeId: mentee.personId },
      },
    ]);
    const mail = await waitForEmail(jumelage, third.email, subject.en);
    expect(mail.text).toMatch(/^Hello Solange,\n\nCamille Roy wrote to you some time ago/);
    expect(mail.text).not.toContain('Votre parcours me parle');
    await at(13.9);
    expect(await waiting(id)).toHaveLength(1);
    expect(await lettersTo(third)).toHaveLength(1);
    await at(14);
    expect(await statusOf(id)).toBe('EXPIRED');
    expect(userErrorsOf(await accept(third, id))).toEqual(['REQUEST_CLOSED at id']);
  });

  test('is so though the mentor has seen it', async () => {
    const id = await sent();
    await view(mentor, id);
    await at(7);
    expect((await waitForEmail(jumelage, mentor.email, subject.fr)).text).toContain('Camille Roy vous a écrit');
    expect(await statusOf(id)).toBe('VIEWED');
  });

  test.each<[string, (id: string) => Promise<unknown>]>([
    ['accepted', (id) => accept(mentor, id)],
    ['declined', (id) => decline(mentor, id, null)],
    ['taken back', (id) => withdraw(mentee, id)],
    ['answered with a question', (id) => askInfo(mentor, id)],
  ])('is not, once it was %s', async (_how, arrange) => {
    const id = await sent();
    await arrange(id);
    await at(8);
    expect(await waiting(id)).toEqual([]);
    expect(await lettersTo(mentor)).toEqual([]);
  });

  test('waits anew from the moment the mentee answers', async () => {
    const id = await sent();
    await askInfo(mentor, id);
    await at(5);
    await answer(mentee, id);
    await at(11.9);
    expect(await waiting(id)).toEqual([]);
    await at(12);
    expect(await waiting(id)).toHaveLength(1);
    await askInfo(mentor, id);
    await answer(mentee, id);
    await at(13.9);
    expect(await waiting(id)).toHaveLength(1);
  });

  test('writes to nobody where one has blocked the other meanwhile', async () => {
    const id = await sent();
    await block(mentor, mentee);
    await at(7);
    expect(await waiting(id)).toHaveLength(1);
    expect(await lettersTo(mentor)).toEqual([]);
  });
});

describe('A refusal', () => {
  const requestSeen = (who: ApiClient, id: string) =>
    who.query('query ($id: ID!) { pairingRequest(id: $id) { status declineReason referredTo { id displayName } } }', {
      id,
    });

  test('points the mentee to another mentor, seen by the two alone', async () => {
    const id = await sent();
    const payload = await decline(mentor, id, third.personId, ' Le bois, c’est Solange. ');
    expect(payload.request).toMatchObject({
      status: 'DECLINED',
      declineReason: 'Le bois, c’est Solange.',
      referredTo: { displayName: 'Solange Petit' },
    });
    for (const who of [mentor, mentee])
      expect((await requestSeen(who, id)).pairingRequest.referredTo.id).toBe(third.personId);
    for (const who of [third, coordinator, jumelage.nobody])
      expect((await requestSeen(who, id)).pairingRequest).toBeNull();
    expect(userErrorsOf(await decline(mentor, id, null))).toEqual(['REQUEST_CLOSED at id']);
    const { pairingId } = await startExploring(programId, third, mentee);
    const { pairing } = await mentee.query('query ($id: ID!) { pairing(id: $id) { origin } }', { id: pairingId });
    expect(pairing.origin).toBe('REQUEST');
  });

  test('may do without', async () => {
    const id = await sent();
    expect((await decline(mentor, id, null)).request).toMatchObject({ declineReason: null, referredTo: null });
  });

  test.each<[string, () => string, string]>([
    ['oneself', () => mentor.personId, 'INVALID'],
    ['the mentee', () => mentee.personId, 'SAME_PERSON'],
    ['nobody', () => unknown, 'NOT_FOUND'],
    ['a member who is no mentor', () => coordinator.personId, 'NOT_A_MEMBER'],
  ])('points not to %s', async (_whom, whom, code) => {
    const id = await sent();
    const payload = await decline(mentor, id, whom());
    expect(payload.request).toBeNull();
    expect(userErrorsOf(payload)).toEqual([`${code} at referToId`]);
    expect(await statusOf(id)).toBe('SENT');
  });

  test.each<[string, () => Promise<unknown>, string]>([
    [
      'takes no requests',
      () => mutate(third, ask.UPDATE_MENTOR_PROFILE, { input: { acceptingRequests: false } }),
      'NOT_ACCEPTING',
    ],
    ['has no place', () => limits(third, { maxPairings: 0 }), 'NO_CAPACITY'],
    ['has blocked the mentee', () => block(third, mentee), 'NOT_ACCEPTING'],
    ['was blocked by the mentee', () => block(mentee, third), 'NOT_ACCEPTING'],
    ['was asked already', () => sent(mentee, third), 'NOT_ACCEPTING'],
  ])('points not to a mentor who %s', async (_who, arrange, code) => {
    const id = await sent();
    await arrange();
    expect(userErrorsOf(await decline(mentor, id, third.personId))).toEqual([`${code} at referToId`]);
  });

  test('is the mentor’s alone', async () => {
    const id = await sent();
    for (const who of [mentee, third, coordinator])
      expect(userErrorsOf(await decline(who, id, null))).toEqual(['NOT_FOUND at id']);
    expect(userErrorsOf(await decline(mentor, id, null, 'x'.repeat(1001)))).toEqual(['INVALID at reason']);
    const bad = await mentor.send(change('declineRequest', ', $to: ID', ', referToId: $to'), { id, to: 'x' });
    expect(bad.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: 'referToId' });
  });
});

describe('A mentee', () => {
  test('may ask again after taking a request back, and after a refusal', async () => {
    const first = await sent();
    expect(userErrorsOf(await send(mentee, mentor))).toEqual(['TOO_MANY_PENDING at input.mentorId']);
    expect((await withdraw(mentee, first)).request.status).toBe('WITHDRAWN');
    expect(userErrorsOf(await withdraw(mentee, first))).toEqual(['REQUEST_CLOSED at id']);
    const second = await sent();
    expect(second).not.toBe(first);
    await decline(mentor, second, null);
    const last = await sent();
    expect((await accept(mentor, last)).pairing.id).toEqual(expect.any(String));
    expect(await Promise.all([first, second, last].map(statusOf))).toEqual(['WITHDRAWN', 'DECLINED', 'ACCEPTED']);
  });

  test('is told when a mentor’s box is full, until somebody makes room', async () => {
    await limits(mentor, { maxPendingRequests: 2 });
    const others = await Promise.all(['Un', 'Deux'].map((name) => jumelage.join(name)));
    const pending = [];
    for (const other of others) pending.push(await sent(await becomeMentee(other, programId), mentor));
    expect((await send(mentee, mentor)).userErrors).toEqual([
      {
        code: 'TOO_MANY_PENDING',
        path: ['input', 'mentorId'],
        message: 'Ce mentor a déjà beaucoup de demandes à lire : réessayez un peu plus tard.',
      },
    ]);
    await view(mentor, pending[0] ?? '');
    await askInfo(mentor, pending[1] ?? '');
    expect(userErrorsOf(await send(mentee, mentor))).toEqual(['TOO_MANY_PENDING at input.mentorId']);
    await decline(mentor, pending[0] ?? '', null);
    await sent();
  });

  test('never passes a full box by asking at the same moment as others', async () => {
    await limits(mentor, { maxPendingRequests: 2 });
    const others = await Promise.all(Array.from({ length: 5 }, (_, n) => jumelage.join(`Mentorée ${n}`)));
    for (const other of others) await joinProgramAs(other, programId, 'MENTEE');
    const answers = await Promise.all(others.map((other) => send(other, mentor)));
    expect(answers.map((one) => userErrorsOf(one).join()).toSorted()).toEqual([
      '',
      '',
      ...Array(3).fill('TOO_MANY_PENDING at input.mentorId'),
    ]);
  });
});

describe('Seeing a request', () => {
  test('is the mentor’s, changes nothing the second time, and nothing that is settled', async () => {
    const id = await sent();
    for (const who of [mentee, third, coordinator])
      expect(userErrorsOf(await view(who, id))).toEqual(['NOT_FOUND at id']);
    for (let time = 0; time < 2; time++) expect((await view(mentor, id)).request.status).toBe('VIEWED');
    await askInfo(mentor, id);
    expect((await view(mentor, id)).request.status).toBe('INFO_REQUESTED');
    await answer(mentee, id);
    expect(await statusOf(id)).toBe('SENT');
    await withdraw(mentee, id);
    expect(userErrorsOf(await view(mentor, id))).toEqual(['REQUEST_CLOSED at id']);
    expect(userErrorsOf(await view(mentor, unknown))).toEqual(['NOT_FOUND at id']);
    const { errors } = await jumelage.nobody.send(change('markRequestViewed'), { id });
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
