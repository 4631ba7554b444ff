import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import * as ask from '../../../../demo/documents.js';
import { dimensions } from '../../../../services/progress/evaluations/instrument.domain.js';
import { SandboxClock } from '../../../../services/shared/time/clock.js';
import { queryRows } from '../../../support/database/rows.js';
import {
  addEntry,
  becomeMentee,
  becomeMentor,
  mutate,
  mutationPayload,
  openProgram,
  pairUnderAgreement,
  setGoal,
  type TestPairing,
  userErrorsOf,
} from '../../../support/fixtures/fixtures.js';
import type { ApiClient } from '../../../support/graph/api-client.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';

const EVALUATIONS = `query ($id: ID!) { pairing(id: $id) { evaluations { id occasion status opensAt closesAt
  instrument { key } results { dimension mentor mentee } } } }`;
const SUBMIT = `mutation ($id: ID!, $answers: [AnswerInput!]!, $autonomy: Int) {
  submitEvaluation(evaluationId: $id, answers: $answers, autonomy: $autonomy) {
    evaluation { id status results { dimension mentor mentee } } userErrors { code message path } } }`;
const STATS = `query ($id: ID!, $from: Date, $to: Date) { program(id: $id) { progressStats(from: $from, to: $to) {
  goalsActive goalsAchieved goalsLetGo meetingsHeld meetingsMissed wrapUpRate objectivesMetRate relationshipScore
  weeks { weekOf averagePercent entries meetings } } } }`;

const every = (score: number) => dimensions.map((itemKey) => ({ itemKey, score }));
const dayMs = 86_400_000;

let jumelage: TestJumelage;
let clock: SandboxClock;
let coordinator: ApiClient;
let programId: string;
let pairing: TestPairing;
let start: Date;

beforeAll(async () => {
  clock = new SandboxClock();
  jumelage = await startJumelage({ clock });
}, 30_000);
afterAll(() => jumelage.close());

const moveTo = async (days: number) => {
  const body = JSON.stringify({ now: new Date(start.getTime() + days * dayMs).toISOString() });
  const response = await fetch(`${jumelage.url}/sandbox/clock`, { method: 'POST', body });
  expect(response.status).toBe(200);
  await jumelage.settle();
};

let year = 2030;
beforeEach(async () => {
  start = new Date(Date.UTC(year++, 0, 7, 12));
  await moveTo(0);
  const odile = await jumelage.join('Odile', 'fr');
  programId = await openProgram(odile);
  coordinator = await odile.renewed();
  const mentor = await becomeMentor(await jumelage.join('Yvonne', 'fr'), programId);
  const mentee = await becomeMentee(await jumelage.join('Camille', 'en'), programId);
  pairing = await pairUnderAgreement(programId, mentor, mentee);
  await jumelage.settle();
});

type Seen = { id: string; occasion: string; status: string; results: unknown };
const evaluations = async (who: ApiClient): Promise<Seen[] | null> =>
  (await who.query(EVALUATIONS, { id: pairing.pairingId })).pairing?.evaluations ?? null;
const newest = async (who: ApiClient): Promise<Seen> => {
  const [first] = (await evaluations(who)) ?? [];
  if (!first) throw new Error('There is no evaluation.');
  return first;
};
const submit = (who: ApiClient, id: string, score = 4, autonomy: number | null = 3) =>
  mutationPayload(who, SUBMIT, { id, answers: every(score), autonomy });

/** What a meeting leaves behind once it was held. */
async function hold(): Promise<void> {
  const { runtime } = jumelage.progress;
  const { pairingId, mentee, mentor } = pairing;
  const input = {
    pairingId,
    startsAt: new Date(clock.now().getTime() + dayMs).toISOString(),
    minutes: 60,
    timeZone: 'Europe/Paris',
    channel: 'VIDEO',
  };
  const { meeting } = await mutate(mentee, ask.PROPOSE_MEETING, { input });
  const payload = { meetingId: meeting.id, pairingId, startsAt: clock.now().toISOString(), minutes: 60 };
  const streams = [pairingId, mentor.personId, mentee.personId];
  await runtime.transact(runtime.orm.em, async (unit) => {
    const told = { ...payload, channel: 'VIDEO', organizerId: mentee.personId };
    unit.record({ type: 'MeetingHeld', streams, actorId: mentee.personId, payload: told });
  });
  await jumelage.settle();
}

async function record(service: 'pairings' | 'progress', type: string, payload: object): Promise<void> {
  const { runtime } = jumelage[service];
  const streams = [pairing.pairingId, pairing.mentor.personId, pairing.mentee.personId];
  await runtime.transact(runtime.orm.em, async (unit) => unit.record({ type, streams, actorId: null, payload }));
  await jumelage.settle();
}

const facts = (status: string, version = 90) => ({
  pairingId: pairing.pairingId,
  version,
  programId,
  mentorId: pairing.mentor.personId,
  menteeId: pairing.mentee.personId,
  status,
});

describe('The instruments', () => {
  test('are told in the viewer’s language', async () => {
    const query = '{ instruments { key title license scaleMax items { key text dimension } } }';
    const french = (await pairing.mentor.query(query)).instruments[0];
    const english = (await pairing.mentee.query(query)).instruments[0];
    expect(french).toMatchObject({ key: 'jumelage-short', scaleMax: 5, title: 'Notre relation, en bref' });
    expect(english.title).toBe('Our relationship, in brief');
    expect(french.items.map(({ dimension }: { dimension: string }) => dimension)).toEqual([...dimensions]);
    expect(french.items[7].text).toBe('Nos différences, nos choix et notre temps sont respectés.');
  });
});

/** Who is told, by the pairing's feed, to have answered. */
async function answeredBy(who: ApiClient): Promise<string[]> {
  await jumelage.settle();
  const query =
    'query ($id: ID!) { pairing(id: $id) { activity(first: 100) { edges { node { kind actor { displayName } } } } } }';
  const { edges } = (await who.query(query, { id: pairing.pairingId })).pairing.activity;
  return edges
    .filter(({ node }: { node: { kind: string } }) => node.kind === 'EVALUATION_SUBMITTED')
    .map(({ node }: { node: { actor: { displayName: string } } }) => node.actor.displayName)
    .toSorted();
}

describe('Evaluations', () => {
  test('open after the first meeting and the third, then every quarter, each once', async () => {
    expect(await evaluations(pairing.mentor)).toEqual([]);
    await hold();
    expect(await evaluations(pairing.mentor)).toMatchObject([{ occasion: 'PULSE', status: 'OPEN', results: null }]);
    await hold();
    expect(await evaluations(pairing.mentor)).toHaveLength(1);
    await hold();
    await hold();
    expect((await evaluations(pairing.mentor))?.map(({ status }) => status).toSorted()).toEqual([
      'OPEN',
      'OPEN',
      'SCHEDULED',
    ]);
    await moveTo(92);
    expect((await evaluations(pairing.mentee))?.map(({ status }) => status)).toEqual([
      'SCHEDULED',
      'OPEN',
      'EXPIRED',
      'EXPIRED',
    ]);
  });

  test('are blind until both have answered', async () => {
    const { mentor, mentee } = pairing;
    await hold();
    const { id } = await newest(mentor);
    const first = await submit(mentor, id, 5, 2);
    expect(first).toEqual({ evaluation: { id, status: 'SUBMITTED', results: null }, userErrors: [] });
    expect(await newest(mentee)).toMatchObject({ id, status: 'OPEN', results: null });
    expect(await evaluations(coordinator)).toEqual([]);
    for (const who of [mentee, mentor, coordinator]) expect(await answeredBy(who)).toEqual([]);
    const second = await submit(mentee, id, 3, 4);
    const results = dimensions.map((dimension) => ({ dimension, mentor: 5, mentee: 3 }));
    expect(second).toEqual({ evaluation: { id, status: 'REVEALED', results }, userErrors: [] });
    expect(await newest(mentor)).toMatchObject({ status: 'REVEALED', results });
    expect(await evaluations(coordinator)).toMatchObject([{ status: 'REVEALED', results }]);
    const types = await queryRows(
      jumelage.progress.runtime,
      `select type from outbox where payload->>'evaluationId' = ? order by id`,
      [id],
    );
    expect(types.map(({ type }) => type)).toEqual([
      'EvaluationOpened',
      'EvaluationSubmitted',
      'EvaluationSubmitted',
      'EvaluationRevealed',
    ]);
    for (const who of [mentee, mentor, coordinator]) expect(await answeredBy(who)).toEqual(['Camille', 'Yvonne']);
  });

  test('tell what one said once the window is over, and nothing where nobody did', async () => {
    const { mentor, mentee } = pairing;
    await hold();
    const { id } = await newest(mentor);
    await submit(mentee, id, 2);
    await moveTo(13.9);
    expect(await newest(mentor)).toMatchObject({ status: 'OPEN', results: null });
    expect(await answeredBy(mentor)).toEqual([]);
    await moveTo(14.1);
    const results = dimensions.map((dimension) => ({ dimension, mentor: null, mentee: 2 }));
    expect(await newest(mentor)).toMatchObject({ status: 'REVEALED', results });
    expect(await answeredBy(mentor)).toEqual(['Camille']);
    expect(userErrorsOf(await submit(mentor, id))).toEqual(['WRONG_STATUS at evaluationId']);
  });

  test('are answered once, whole, and by the two alone', async () => {
    const { mentor, mentee } = pairing;
    await hold();
    const { id } = await newest(mentor);
    const stranger = await jumelage.join('Zoe', 'en');
    const nothing = crypto.randomUUID();
    expect(userErrorsOf(await submit(stranger, id))).toEqual(['NOT_FOUND at evaluationId']);
    expect(userErrorsOf(await submit(coordinator, id))).toEqual(['NOT_FOUND at evaluationId']);
    expect(userErrorsOf(await submit(mentee, nothing))).toEqual(['NOT_FOUND at evaluationId']);
    const partly = { id, answers: every(3).slice(2) };
    const refused = await mutationPayload(mentee, SUBMIT, partly);
    expect(userErrorsOf(refused)).toEqual(['INVALID at answers']);
    expect(refused.userErrors[0].message).toBe('2 answers are missing: answer every statement.');
    expect(userErrorsOf(await mutationPayload(mentee, SUBMIT, { id, answers: every(9) }))[0]).toBe(
      'INVALID at answers.0.score',
    );
    expect(userErrorsOf(await submit(mentee, id, 3, 7))).toEqual(['INVALID at autonomy']);
    expect(await newest(mentee)).toMatchObject({ status: 'OPEN' });
    await submit(mentee, id);
    expect(userErrorsOf(await submit(mentee, id))).toEqual(['ALREADY_SUBMITTED at evaluationId']);
    const [signedOut] = (await jumelage.nobody.send(SUBMIT, { id, answers: every(3) })).errors ?? [];
    expect(signedOut?.extensions.code).toBe('UNAUTHENTICATED');
    const [malformed] = (await mentee.send(SUBMIT, { id: 'x', answers: every(3) })).errors ?? [];
    expect(malformed?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('are told once, however many answers arrive at once', async () => {
    const { mentor, mentee } = pairing;
    await hold();
    const { id } = await newest(mentor);
    const answers = await Promise.all([mentor, mentee, mentor, mentee, mentor, mentee].map((who) => submit(who, id)));
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(2);
    const [row] = await queryRows(
      jumelage.progress.runtime,
      `select count(*)::int as n from outbox where type = 'EvaluationRevealed' and payload->>'evaluationId' = ?`,
      [id],
    );
    expect(row.n).toBe(1);
  });

  test('are seen by the two, and those that are told by coordinators; by nobody else', async () => {
    await hold();
    const { id } = await newest(pairing.mentor);
    for (const who of [pairing.mentor, pairing.mentee]) await submit(who, id);
    const stranger = await jumelage.join('Zoe');
    const member = await becomeMentee(await jumelage.join('Ali'), programId);
    const otherProgram = await jumelage.join('Paul');
    await openProgram(otherProgram);
    const seen = async (who: ApiClient) => {
      const query = 'query ($id: ID!) { node: pairing(id: $id) { evaluations { id } } }';
      return (await who.send(query, { id: pairing.pairingId })).data?.node?.evaluations ?? null;
    };
    for (const who of [pairing.mentor, pairing.mentee, coordinator]) expect(await seen(who)).toEqual([{ id }]);
    for (const who of [stranger, member, await otherProgram.renewed(), jumelage.nobody])
      expect(await seen(who)).toBeNull();
  });

  test('come midway to the agreed end; a new agreement moves what has not opened', async () => {
    const agreed = { agreementVersion: 2, frequency: 'BIWEEKLY', meetingMinutes: 45, reviewEveryDays: 91 };
    const hours = { cancellationNoticeHours: 24, agendaLeadTimeHours: 48 };
    const signed = (endsOn: string | null) => ({
      pairing: facts('ACTIVE'),
      agreementVersion: 2,
      complete: true,
      agreement: { ...agreed, ...hours, endsOn },
    });
    const inDays = (days: number) => new Date(start.getTime() + days * dayMs).toISOString().slice(0, 10);
    await record('pairings', 'AgreementSigned', signed(inDays(100)));
    expect(await evaluations(pairing.mentor)).toMatchObject([{ occasion: 'MIDWAY', status: 'SCHEDULED' }]);
    await record('pairings', 'AgreementSigned', signed(inDays(200)));
    await moveTo(60);
    expect(await evaluations(pairing.mentor)).toMatchObject([{ occasion: 'MIDWAY', status: 'SCHEDULED' }]);
    await moveTo(101);
    expect(await evaluations(pairing.mentor)).toMatchObject([{ occasion: 'MIDWAY', status: 'OPEN' }]);
    await record('pairings', 'AgreementSigned', signed(null));
    expect(await evaluations(pairing.mentor)).toMatchObject([{ occasion: 'MIDWAY', status: 'OPEN' }]);
  });

  test('a pause puts a pulse off; the closure calls off what has not opened and opens the last', async () => {
    for (const _ of [1, 2, 3]) await hold();
    await record('pairings', 'PairingPaused', { pairing: facts('PAUSED', 50) });
    await moveTo(95);
    expect((await evaluations(pairing.mentor))?.[0]).toMatchObject({ occasion: 'PULSE', status: 'SCHEDULED' });
    await record('pairings', 'PairingResumed', { pairing: facts('ACTIVE', 51) });
    await moveTo(103);
    expect((await evaluations(pairing.mentor))?.map(({ status }) => status)).toEqual([
      'SCHEDULED',
      'OPEN',
      'EXPIRED',
      'EXPIRED',
    ]);
    await record('pairings', 'ClosureBegun', { pairing: facts('CLOSING', 52) });
    expect(await evaluations(pairing.mentor)).toMatchObject([
      { occasion: 'CLOSING', status: 'OPEN' },
      { occasion: 'PULSE', status: 'OPEN' },
      { status: 'EXPIRED' },
      { status: 'EXPIRED' },
    ]);
    await record('pairings', 'PairingEnded', { pairing: facts('COMPLETED', 53) });
    const { id } = await newest(pairing.mentee);
    expect((await submit(pairing.mentee, id)).userErrors).toEqual([]);
  });
});

describe('A programme’s stats', () => {
  const stats = async (who: ApiClient, range: object = {}) =>
    (await who.query(STATS, { id: programId, ...range })).program?.progressStats ?? null;

  test('count goals, entries that both may read, meetings and scores, by week', async () => {
    const goalId = await setGoal(pairing);
    const other = await setGoal(pairing);
    await addEntry(pairing.mentee, goalId, { percent: 40 });
    await moveTo(7);
    await addEntry(pairing.mentee, goalId, { percent: 60, shared: false });
    await addEntry(pairing.mentee, other, { percent: 20 });
    await hold();
    const { id } = await newest(pairing.mentor);
    await submit(pairing.mentor, id, 5);
    await submit(pairing.mentee, id, 2);
    await jumelage.settle();
    const monday = (days: number) => new Date(start.getTime() + days * dayMs).toISOString().slice(0, 10);
    const day = new Date(start).getUTCDay();
    const first = monday(-((day + 6) % 7));
    const second = monday(7 - ((day + 6) % 7));
    expect(await stats(coordinator, { from: first })).toEqual({
      goalsActive: 2,
      goalsAchieved: 0,
      goalsLetGo: 0,
      meetingsHeld: 1,
      meetingsMissed: 0,
      wrapUpRate: null,
      objectivesMetRate: null,
      relationshipScore: 3.5,
      weeks: [
        { weekOf: first, averagePercent: 20, entries: 1, meetings: 0 },
        { weekOf: second, averagePercent: 40, entries: 1, meetings: 1 },
      ],
    });
    expect((await stats(coordinator)).weeks.length).toBeGreaterThanOrEqual(12);
    expect(await stats(coordinator, { from: second, to: second })).toMatchObject({ goalsActive: 2 });
  });

  test('are the coordinators’ alone', async () => {
    const stranger = await jumelage.join('Zoe');
    expect(await stats(coordinator)).not.toBeNull();
    for (const who of [pairing.mentor, pairing.mentee, stranger, jumelage.nobody]) expect(await stats(who)).toBeNull();
  });

  test('a range that ends before it begins is refused', async () => {
    const range = { from: '2030-02-02', to: '2030-02-01' };
    const { errors } = await coordinator.send(STATS, { id: programId, ...range });
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', path: 'from' } });
  });

  test('cost one statement, however many programmes', async () => {
    for (const name of ['B', 'C', 'D']) await openProgram(coordinator, { name });
    const who = await coordinator.renewed();
    const query =
      '{ viewer { coordinates: memberships { edges { node { program { progressStats { goalsActive } } } } } } }';
    jumelage.statements.length = 0;
    await who.send(query);
    expect(jumelage.statements.filter((sql) => sql.includes('program_day')).length).toBeLessThanOrEqual(1);
  });
});
