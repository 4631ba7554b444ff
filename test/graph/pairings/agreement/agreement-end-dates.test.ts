import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import * as ask from '../../../../demo/documents.js';
import { FrozenClock } from '../../../../services/shared/time/clock.js';
import {
  agreementInput,
  becomeMentee,
  becomeMentor,
  mutate,
  mutationPayload,
  openProgram,
  startExploring,
  type TestPairing,
  userErrorsOf,
} from '../../../support/fixtures/fixtures.js';
import { agreeUntil, eventNamesOf, PAUSE, pairingStatusOf, pairUntil } from '../../../support/fixtures/pairing-life.js';
import type { ApiClient } from '../../../support/graph/api-client.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';

const start = new Date('2026-03-02T09:00:00Z');
const clock = new FrozenClock(start);

let jumelage: TestJumelage;
let programId: string;
let mentor: ApiClient;
let mentee: ApiClient;

beforeAll(async () => {
  jumelage = await startJumelage({ clock });
  programId = await openProgram(await jumelage.join('Odile Ferrand'));
}, 30_000);
afterAll(() => jumelage.close());

async function newcomers(): Promise<void> {
  clock.set(start);
  [mentor, mentee] = await Promise.all([jumelage.join('Yvonne Abadie'), jumelage.join('Camille Roy')]);
  await becomeMentor(mentor, programId);
  await becomeMentee(mentee, programId);
}

const at = async (instant: string) => {
  clock.set(new Date(instant));
  await jumelage.settle();
};
const movesTo = (who: ApiClient, timeZone: string) => mutate(who, ask.UPDATE_PROFILE, { input: { timeZone } });
const until = (endsOn: string) => ({ ...agreementInput, endCondition: 'DATE', endsOn });
const proposeUntil = ({ pairingId }: TestPairing, who: ApiClient, endsOn: string) =>
  mutationPayload(who, ask.PROPOSE_AGREEMENT, { pairingId, input: until(endsOn) });
const sign = ({ pairingId }: TestPairing, who: ApiClient, version = 1) =>
  mutationPayload(who, ask.SIGN_AGREEMENT, { pairingId, version });

describe('A version whose end has come meanwhile', () => {
  beforeEach(newcomers);

  test('is signed by nobody: it would close the pairing at once', async () => {
    const pairing = await startExploring(programId, mentor, mentee);
    await proposeUntil(pairing, mentee, '2026-03-05');
    expect(userErrorsOf(await sign(pairing, mentee))).toEqual([]);
    await at('2026-03-05T00:00:00Z');
    const refused = await sign(pairing, mentor);
    expect(userErrorsOf(refused)).toEqual(['INVALID at version']);
    expect(refused.userErrors[0].message).toMatch(/^La date de fin de cette version est déjà arrivée/);
    await jumelage.settle();
    expect(await pairingStatusOf(mentor, pairing.pairingId)).toBe('EXPLORING');
    expect(await eventNamesOf(jumelage, pairing.pairingId, 'AgreementSigned', 'ClosureBegun')).toEqual([
      'AgreementSigned',
    ]);
    await agreeUntil(pairing, '2026-09-05', 2);
    expect(await pairingStatusOf(mentor, pairing.pairingId)).toBe('ACTIVE');
  });

  test('may still be signed on the eve, and where a goal is to end it', async () => {
    const pairing = await startExploring(programId, mentor, mentee);
    const input = { ...agreementInput, endCondition: 'GOAL', endsOn: '2026-03-05' };
    await mutate(mentee, ask.PROPOSE_AGREEMENT, { pairingId: pairing.pairingId, input });
    await at('2026-03-06T00:00:00Z');
    for (const who of [mentee, mentor]) expect(userErrorsOf(await sign(pairing, who))).toEqual([]);
    await proposeUntil(pairing, mentee, '2026-03-07');
    await at('2026-03-06T23:59:59Z');
    for (const who of [mentee, mentor]) expect(userErrorsOf(await sign(pairing, who, 2))).toEqual([]);
    expect(await pairingStatusOf(mentor, pairing.pairingId)).toBe('ACTIVE');
    await at('2026-03-07T00:00:00Z');
    expect(await pairingStatusOf(mentor, pairing.pairingId)).toBe('CLOSING');
  });

  test('is judged by the mentee’s own date, whoever proposes and signs', async () => {
    await movesTo(mentee, 'Pacific/Kiritimati');
    await movesTo(mentor, 'Pacific/Honolulu');
    await jumelage.settle();
    const pairing = await startExploring(programId, mentor, mentee);
    // It is 1 March in Honolulu, 2 March at the mentee’s.
    for (const who of [mentor, mentee])
      expect(userErrorsOf(await proposeUntil(pairing, who, '2026-03-02'))).toEqual(['INVALID at input.endsOn']);
    for (const who of [mentor, mentee])
      expect(userErrorsOf(await proposeUntil(pairing, who, '2026-03-03'))).toEqual([]);
    await at('2026-03-02T10:00:00Z');
    expect(userErrorsOf(await sign(pairing, mentor, 2))).toEqual(['INVALID at version']);
  });
});

describe('A date at the end of time', () => {
  beforeEach(newcomers);

  test('is agreed on, and ends nothing before', async () => {
    const pairing = await pairUntil(programId, [mentor, mentee], '9999-12-31');
    expect(await pairingStatusOf(mentor, pairing.pairingId)).toBe('ACTIVE');
    const { pairing: seen } = await mentor.query(
      'query ($id: ID!) { pairing(id: $id) { endsOn agreement { endsOn } } }',
      {
        id: pairing.pairingId,
      },
    );
    expect(seen).toEqual({ endsOn: '9999-12-31', agreement: { endsOn: '9999-12-31' } });
    await movesTo(mentee, 'Pacific/Kiritimati');
    await jumelage.settle();
    await agreeUntil(pairing, '9999-12-30', 2);
    await movesTo(mentee, 'Pacific/Honolulu');
    await jumelage.settle();
    await agreeUntil(pairing, '9999-12-31', 3);
    expect(await pairingStatusOf(mentor, pairing.pairingId)).toBe('ACTIVE');
  });

  test.each(['0001-01-01', '9999-12-31', '2026-03-02', '2027-03-03'])('pauses nothing: %s', async (resumeOn) => {
    const { pairingId } = await pairUntil(programId, [mentor, mentee], '2028-02-29');
    expect(userErrorsOf(await mutationPayload(mentee, PAUSE, { pairingId, resumeOn }))).toEqual([
      'INVALID at resumeOn',
    ]);
  });
});

const recorded = (pairingId: string, literal: string) =>
  `mutation { recordContact(pairingId: "${pairingId}", channel: PHONE, at: ${literal}) { pairing { id } userErrors { code path } } }`;
const malformed = [
  '""',
  '"hier"',
  '"2026-02-30T00:00:00Z"',
  '"2026-03-02"',
  '"2026-03-02T09:00:00"',
  '20260302',
  'true',
];

describe('An instant', () => {
  let pairingId: string;
  beforeAll(async () => {
    await newcomers();
    ({ pairingId } = await startExploring(programId, mentor, mentee));
  });

  test.each(malformed)(
    'that is malformed is named as such where it is written in the document: %s',
    async (literal) => {
      const { data, errors = [] } = await mentee.send(recorded(pairingId, literal));
      expect(data ?? null).toBeNull();
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
      expect(errors[0]?.message).toMatch(/^An instant like 2026-03-01T09:00:00Z is expected/);
    },
  );

  test.each(malformed)('that is malformed is named as such in a variable: %s', async (literal) => {
    const query =
      'mutation ($id: ID!, $at: DateTime!) { recordContact(pairingId: $id, channel: PHONE, at: $at) { userErrors { code } } }';
    const { errors = [] } = await mentee.send(query, { id: pairingId, at: JSON.parse(literal) });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    expect(errors[0]?.message).toMatch(/An instant like 2026-03-01T09:00:00Z is expected/);
  });

  test.each([
    '"0001-01-01T00:00:00Z"',
    '"1969-12-31T23:59:59.999-12:00"',
    '"9999-12-31T23:59:59.999Z"',
    '"2026-03-02T09:00:00.001Z"',
  ])('of another time is no contact: %s', async (literal) => {
    expect(userErrorsOf(await mutationPayload(mentee, recorded(pairingId, literal)))).toEqual(['INVALID at at']);
  });

  test('is understood with whatever offset it is written', async () => {
    clock.set(new Date('2026-03-03T09:00:00Z'));
    expect(userErrorsOf(await mutationPayload(mentee, recorded(pairingId, '"2026-03-03T00:30:00+14:00"')))).toEqual([]);
    const { pairing } = await mentee.query('query ($id: ID!) { pairing(id: $id) { lastContactAt } }', {
      id: pairingId,
    });
    expect(pairing.lastContactAt).toBe('2026-03-02T10:30:00.000Z');
  });

  test.each(['""', '"demain"', '"2026-02-30"', '"2026-3-2"', '"0000-01-01"', '"10000-01-01"', '20260302'])(
    'or a date that is malformed is named as such where it is written in the document: %s',
    async (literal) => {
      const query = `mutation { pausePairing(pairingId: "${pairingId}", resumeOn: ${literal}) { userErrors { code } } }`;
      const { errors = [] } = await mentee.send(query);
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
      expect(errors[0]?.message).toMatch(/^A date like 2026-03-01 is expected/);
    },
  );
});
