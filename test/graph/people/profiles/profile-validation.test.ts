import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as ask from '../../../../demo/documents.js';
import { texts } from '../../../../services/people/texts.js';
import { mutate, mutationPayload } from '../../../support/fixtures/fixtures.js';
import type { ApiClient } from '../../../support/graph/api-client.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';

let jumelage: TestJumelage;
let french: ApiClient;
let english: ApiClient;

beforeAll(async () => {
  jumelage = await startJumelage();
  [french, english] = await Promise.all([jumelage.join('Camille Roy'), jumelage.join('Nour Haddad', 'en')]);
}, 30_000);
afterAll(() => jumelage.close());

const ofLength = (length: number) => 'é'.repeat(length);
const many = (count: number, value: unknown = 'x') => Array(count).fill(value);

/** What is allowed, as it is said in French and in English after the name of the field. */
type Allowed = [french: string, english: string];
const characters = (min: number, max: number): Allowed =>
  min > 0
    ? [`écrivez de ${min} à ${max} caractères.`, `write ${min} to ${max} characters.`]
    : [`écrivez au plus ${max} caractères.`, `write at most ${max} characters.`];
const items = (most: number): Allowed => [`gardez au plus ${most} éléments.`, `keep at most ${most} items.`];
const number = (min: number, max: number): Allowed => [
  `indiquez un nombre entier de ${min} à ${max}.`,
  `give a whole number from ${min} to ${max}.`,
];
const locale: Allowed = [
  'indiquez le code de la langue, par exemple fr, fr-CA ou en.',
  'give the code of the language, for example fr, fr-CA or en.',
];
const timeZone: Allowed = [
  'indiquez un fuseau comme America/Toronto ou Europe/Paris.',
  'give a time zone such as America/Toronto or Europe/Paris.',
];
const https: Allowed = [
  'indiquez une adresse complète, qui commence par https://.',
  'give a full address that begins with https://.',
];

/** What people call a field that is refused: the name itself is held in shared-texts.test.ts. */
function nameOf(path: string, texts: Record<string, string>): string {
  const field = path.split('.').findLast((part) => !/^\d+$/.test(part));
  return texts[`field.${field}`] ?? `no name for ${field}`;
}

/** [field, what is refused, what is said of it, what is just allowed] */
type Rule = [path: string, refused: unknown, allowed: Allowed, fine: unknown];

const profile: Rule[] = [
  ['displayName', '', characters(1, 120), 'É'],
  ['displayName', ' \n ', characters(1, 120), ' É '],
  ['displayName', ofLength(121), characters(1, 120), ofLength(120)],
  ['headline', ofLength(161), characters(0, 160), ofLength(160)],
  ['biography', ofLength(5001), characters(0, 5000), ofLength(5000)],
  ['avatarUrl', 'http://exemple.org/moi.png', https, 'https://exemple.org/moi.png'],
  ['avatarUrl', 'javascript:alert(1)', https, null],
  ['avatarUrl', `https://exemple.org/${ofLength(2000)}`, https, `https://exemple.org/${ofLength(1980)}`],
  ['locale', 'français', locale, 'fr-CA'],
  ['locale', '', locale, 'zh-Hant-TW'],
  ['timeZone', 'Paris', timeZone, 'Europe/Paris'],
  ['timeZone', '+02:00', timeZone, 'America/Montreal'],
  ['region', ofLength(121), characters(0, 120), ofLength(120)],
  ['languages', many(21, 'fr'), items(20), many(20, 'fr')],
  ['languages.1', ['fr', 'wolof du Saloum'], locale, ['fr', 'wo']],
  ['organization', ofLength(161), characters(0, 160), ofLength(160)],
];

const mentorProfile: Rule[] = [
  ['motivations', many(11), items(10), many(10)],
  ['motivations.1', ['x', ofLength(501)], characters(1, 500), ['x', ofLength(500)]],
  ['expertise', many(51, { name: 'x' }), items(50), many(50, { name: 'x' })],
  ['expertise.0', [{ name: ' ' }], characters(1, 100), [{ name: 'x', level: 'EXPERT' }]],
  ['expertise.0', [{ name: ofLength(101) }], characters(1, 100), [{ name: ofLength(100) }]],
  ['industries', many(31), items(30), many(30)],
  ['industries.0', [ofLength(201)], characters(1, 200), [ofLength(200)]],
  ['careerPath', ofLength(5001), characters(0, 5000), ofLength(5000)],
  ['favouriteTopics', many(31), items(30), many(30)],
  ['favouriteTopics.0', [''], characters(1, 200), ['x']],
  ['networkAreas', many(31), items(30), many(30)],
  ['networkAreas.0', [ofLength(201)], characters(1, 200), [ofLength(200)]],
  ['qualities', many(31), items(30), many(30)],
  ['qualities.2', ['x', 'x', ''], characters(1, 200), ['x', 'x', 'x']],
  ['limits.maxPairings', -1, number(0, 50), 0],
  ['limits.maxPairings', 51, number(0, 50), 50],
  ['limits.hoursPerMonth', -1, number(0, 200), 0],
  ['limits.hoursPerMonth', 201, number(0, 200), 200],
  ['limits.maxPendingRequests', -1, number(0, 100), 0],
  ['limits.maxPendingRequests', 101, number(0, 100), 100],
];

const menteeProfile: Rule[] = [
  ['careerVision', ofLength(2001), characters(0, 2000), ofLength(2000)],
  ['transition', ofLength(2001), characters(0, 2000), ofLength(2000)],
  ['motivations', many(11), items(10), many(10)],
  ['motivations.0', [''], characters(1, 500), [ofLength(500)]],
  ['challenges', many(11), items(10), many(10)],
  ['challenges.0', [ofLength(501)], characters(1, 500), [ofLength(500)]],
  ['intendedGoals', many(11, { text: 'x', horizon: 'LONG' }), items(10), many(10, { text: 'x', horizon: 'LONG' })],
  [
    'intendedGoals.0',
    [{ text: ofLength(501), horizon: 'SHORT' }],
    characters(1, 500),
    [{ text: ofLength(500), horizon: 'SHORT' }],
  ],
  ['skillsWanted', many(31), items(30), many(30)],
  ['skillsWanted.0', [ofLength(201)], characters(1, 200), [ofLength(200)]],
  ['offers', many(31), items(30), many(30)],
  ['offers.0', [' '], characters(1, 200), [ofLength(200)]],
];

const inputOf = (path: string, value: unknown): object => {
  const [field = '', inner = ''] = path.split('.');
  return field === 'limits' ? { limits: { [inner]: value } } : { [field]: value };
};
const shown = (value: unknown) => JSON.stringify(value).slice(0, 24);

describe.each([
  ['A profile', ask.UPDATE_PROFILE, profile],
  ['A mentor profile', ask.UPDATE_MENTOR_PROFILE, mentorProfile],
  ['A mentee profile', ask.UPDATE_MENTEE_PROFILE, menteeProfile],
])('%s', (_what, mutation, rules) => {
  test.each(rules.map((rule) => [rule[0], shown(rule[1]), rule] as const))(
    'says in both languages what is allowed as %s: not %s',
    async (_path, _shown, [path, refused, allowed, fine]) => {
      for (const [who, message] of [
        [french, `${nameOf(path, texts.fr)}\u00a0: ${allowed[0]}`],
        [english, `${nameOf(path, texts.en)}: ${allowed[1]}`],
      ] as const) {
        const payload = await mutationPayload(who, mutation, { input: inputOf(path, refused) });
        expect(payload.person).toBeNull();
        expect(payload.userErrors).toContainEqual({ code: 'INVALID', message, path: ['input', ...path.split('.')] });
      }
      await mutate(french, mutation, { input: inputOf(path, fine) });
    },
  );

  test('has a rule for each field in this test', async () => {
    const name = /\$input: (\w+)!/.exec(mutation)?.[1];
    const asked = await french.query(
      'query ($name: String!) { __type(name: $name) { inputFields { name type { kind } } } }',
      {
        name,
      },
    );
    // Managers and whether requests are accepted have no length: managers.test.ts, refusals.test.ts.
    const fields = asked.__type.inputFields
      .map((field: { name: string }) => field.name)
      .filter((field: string) => !['managerId', 'acceptingRequests'].includes(field));
    expect(new Set(rules.map(([path]) => path.split('.')[0]))).toEqual(new Set(fields));
  });

  test('is not changed by who is signed out', async () => {
    const { errors } = await jumelage.nobody.send(mutation, { input: {} });
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

test('Every field that is not as it must be is named at once', async () => {
  const input = { displayName: '', timeZone: 'Paris', locale: '', avatarUrl: 'moi' };
  const { userErrors } = await mutationPayload(english, ask.UPDATE_PROFILE, { input });
  expect(userErrors.map(({ path }: { path: string[] }) => path.at(-1))).toEqual([
    'displayName',
    'avatarUrl',
    'locale',
    'timeZone',
  ]);
});
