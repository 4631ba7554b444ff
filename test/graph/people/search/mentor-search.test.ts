import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as ask from '../../../../demo/documents.js';
import { FrozenClock } from '../../../../services/shared/time/clock.js';
import { queryRows } from '../../../support/database/rows.js';
import { becomeMentee, becomeMentor, mutate, openProgram, startExploring } from '../../../support/fixtures/fixtures.js';
import type { ApiClient } from '../../../support/graph/api-client.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';

const clock = new FrozenClock(new Date('2026-03-02T09:00:00Z'));
const cast = {} as Record<'claire' | 'robert' | 'aminata' | 'oeuvre' | 'viewer', ApiClient>;
let jumelage: TestJumelage;
let programId: string;

const SET = 'mutation ($input: SetPreferencesInput!) { setPreferences(input: $input) { userErrors { code } } }';
const preferences = { frequency: 'MONTHLY', channels: ['VIDEO'], purposes: [], languages: [] };

/** A mentor of the programme with these profiles. */
async function mentor(name: string, { profile = {}, offers = {}, wishes = {} }): Promise<ApiClient> {
  const who = await jumelage.join('Mentor');
  await mutate(who, ask.UPDATE_PROFILE, { input: { displayName: name, ...profile } });
  await mutate(who, SET, { input: { ...preferences, ...wishes } });
  return becomeMentor(who, programId, { favouriteTopics: [], ...offers });
}

beforeAll(async () => {
  jumelage = await startJumelage({ clock });
  cast.viewer = await jumelage.join('Camille Roy');
  programId = await openProgram(cast.viewer);
  await becomeMentee(cast.viewer, programId);
  cast.claire = await mentor('Claire Légaré', {
    profile: { headline: 'Céramiste à Québec', region: 'Québec', languages: ['fr-CA'] },
    offers: { expertise: [{ name: 'Émaillage' }], industries: ['Métiers d’art'], favouriteTopics: ['Fixer ses prix'] },
  });
  cast.robert = await mentor('Robert Ménard', {
    profile: {
      biography: 'Trente ans de menuiserie, puis l’atelier d’à côté.',
      region: 'Lyon',
      languages: ['fr', 'en'],
    },
    offers: { expertise: [{ name: 'C++', level: 'EXPERT' }], industries: ['Bâtiment'] },
    wishes: { frequency: 'WEEKLY', channels: ['PHONE', 'IN_PERSON'] },
  });
  cast.aminata = await mentor('Aminata Sy', {
    profile: { headline: 'Je passe du soin à la gestion', region: 'quebec', languages: ['wo', 'en'] },
    offers: { favouriteTopics: ['La négociation'], industries: ['Santé', 'METIERS D’ART'] },
    wishes: { channels: ['EMAIL', 'PHONE'] },
  });
  cast.oeuvre = await mentor('Zoé Œuvrard', { offers: { expertise: [{ name: 'C' }] } });
  await jumelage.settle();
}, 60_000);
afterAll(() => jumelage.close());

const SEARCH = `query ($programId: ID!, $filter: MentorFilter, $first: Int, $after: String) {
  mentors(programId: $programId, filter: $filter, first: $first, after: $after) {
    totalCount edges { node { displayName } } pageInfo { hasNextPage endCursor } } }`;

async function found(filter: object, who = cast.viewer): Promise<string[]> {
  const { mentors } = await who.query(SEARCH, { programId, filter });
  const names = mentors.edges.map(({ node }: { node: { displayName: string } }) => node.displayName);
  expect(mentors.totalCount).toBe(names.length);
  return names.map((name: string) => name.split(' ')[0]);
}

const everybody = ['Aminata', 'Claire', 'Robert', 'Zoé'];

describe('A search', () => {
  test.each<[string, object, string[]]>([
    ['for nothing, by name', {}, everybody],
    ['for blank space', { text: ' \n ' }, everybody],
    ['for punctuation alone', { text: '?! % _ \\ \' " & | :* <-> ()' }, []],
    ['for a name without its accents', { text: 'legare' }, ['Claire']],
    ['for a name with its accents, in capitals', { text: 'LÉGARÉ' }, ['Claire']],
    ['for a name written with combining accents', { text: 'Légaré'.normalize('NFD') }, ['Claire']],
    ['for a ligature taken apart', { text: 'oeuvrard' }, ['Zoé']],
    ['for a headline', { text: 'céramiste' }, ['Claire']],
    ['for a misspelt headline', { text: 'cermaiste' }, ['Claire']],
    ['for a misspelt name', { text: 'Legrae' }, ['Claire']],
    ['for a biography', { text: 'menuiserie' }, ['Robert']],
    ['for an expertise', { text: 'emaillage' }, ['Claire']],
    ['for a topic', { text: 'negociation' }, ['Aminata']],
    ['for the beginning of a word', { text: 'négoc' }, ['Aminata']],
    ['for words in any order', { text: 'québec ceramiste claire' }, ['Claire']],
    ['for words that one person does not hold together', { text: 'céramiste menuiserie' }, []],
    ['for a word that nobody is near to', { text: 'xyzzyplugh' }, []],
    ['with articles that say nothing', { text: 'la menuiserie de l’atelier' }, ['Robert']],
    ['for an article alone', { text: 'la' }, ['Aminata']],
    ['with words of a query language', { text: "menuiserie' | 'céramiste" }, []],
    ['for a skill, accents and case aside', { skills: ['EMAILLAGE', 'rien'] }, ['Claire']],
    ['for a skill that another one begins with', { skills: ['c'] }, ['Zoé']],
    ['for a skill with signs', { skills: ['c++'] }, ['Robert']],
    ['for a skill with a quote and braces', { skills: ['"}{\\', 'c'] }, ['Zoé']],
    ['for an industry', { industries: ['métiers d’art'] }, ['Aminata', 'Claire']],
    ['for a language', { languages: ['en'] }, ['Aminata', 'Robert']],
    ['for a language in all its regions', { languages: ['FR'] }, ['Claire', 'Robert']],
    ['for a language in one region', { languages: ['fr-CA'] }, ['Claire']],
    ['for a region', { region: 'Québec' }, ['Aminata', 'Claire']],
    ['for a channel', { channels: ['PHONE'] }, ['Aminata', 'Robert']],
    ['for any of two channels', { channels: ['EMAIL', 'VIDEO'] }, ['Aminata', 'Claire', 'Zoé']],
    ['for a frequency', { frequency: 'WEEKLY' }, ['Robert']],
    ['for empty lists, which ask for nothing', { skills: [], industries: [], languages: [], channels: [] }, everybody],
    [
      'for all at once',
      {
        text: 'soin gestion',
        industries: ['Santé'],
        languages: ['wo'],
        region: 'QUEBEC',
        channels: ['EMAIL'],
        frequency: 'MONTHLY',
      },
      ['Aminata'],
    ],
    ['for all but one', { text: 'soin', region: 'Québec', frequency: 'WEEKLY' }, []],
  ])('%s', async (_, filter, names) => {
    expect(await found(filter)).toEqual(names);
  });

  test('is for who is signed in, and finds nobody for who does not take part', async () => {
    const { errors } = await jumelage.nobody.send(SEARCH, { programId });
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await found({}, await jumelage.join('Inconnue'))).toEqual([]);
  });

  test('finds what a profile says now, and no longer what it said', async () => {
    const who = await mentor('Ana Pérez', { profile: { headline: 'Souffleuse de verre' } });
    expect(await found({ text: 'soufleuse' })).toEqual(['Ana']);
    await mutate(who, ask.UPDATE_PROFILE, { input: { headline: 'Luthière' } });
    expect([await found({ text: 'souffleuse' }), await found({ text: 'lutiere' })]).toEqual([[], ['Ana']]);
    const words = await queryRows(
      jumelage.people.runtime,
      `select word from search_word where word in ('souffleuse', 'verre', 'luthiere') order by word`,
    );
    expect(words).toEqual([{ word: 'luthiere' }]);
    await mutate(who, ask.UPDATE_MENTOR_PROFILE, { input: { expertise: [{ name: 'Archèterie' }] } });
    expect([await found({ text: 'archeterie' }), await found({ skills: ['archeterie'] })]).toEqual([['Ana'], ['Ana']]);
    await mutate(who, 'mutation { setAway(until: "2026-12-31") { userErrors { code } } }');
  });

  test('keeps a word that somebody else still holds', async () => {
    const names = ['Ida', 'Eva'];
    const both = await Promise.all(names.map((name) => mentor(`${name} Marqueterie`, {})));
    for (const who of both) await mutate(who, 'mutation { setAway(until: "2026-12-31") { userErrors { code } } }');
    await mutate(both[0] as ApiClient, ask.UPDATE_PROFILE, { input: { displayName: 'Ida' } });
    expect(await found({ text: 'marquetrie', availableOnly: false })).toEqual(['Eva']);
  });

  test('costs as many statements for many as for few', async () => {
    const counted = async (filter: object) => {
      jumelage.statements.length = 0;
      await cast.viewer.query(SEARCH.replace('totalCount', ''), { programId, filter });
      return jumelage.statements.filter((sql) => /search_query|from person p\b.*mentor_profile/s.test(sql)).length;
    };
    expect(await counted({})).toBe(1);
    expect(await counted({ text: 'cermaiste' })).toBe(2);
  });
});

describe('Only mentors with whom a pairing is possible', () => {
  test('are found: places left are known from pairings', async () => {
    await mutate(cast.robert, ask.UPDATE_MENTOR_PROFILE, { input: { limits: { maxPairings: 1 } } });
    const other = await becomeMentee(await jumelage.join('Nour'), programId);
    await startExploring(programId, cast.robert, other);
    await jumelage.settle();
    expect(await found({})).toEqual(['Aminata', 'Claire', 'Zoé']);
    expect(await found({ text: 'menuiserie', availableOnly: false })).toEqual(['Robert']);
    await mutate(cast.robert, ask.UPDATE_MENTOR_PROFILE, { input: { limits: { maxPairings: 2 } } });
    expect(await found({ text: 'menuiserie' })).toEqual(['Robert']);
  });

  test('are found: nobody above or below, in conflict or blocked', async () => {
    const managedBy = (manager: ApiClient | null) =>
      mutate(cast.viewer, ask.UPDATE_PROFILE, { input: { managerId: manager?.personId ?? null } });
    await managedBy(cast.claire);
    expect(await found({ text: 'legare', availableOnly: false })).toEqual([]);
    await managedBy(null);
    expect(await found({ text: 'legare' })).toEqual(['Claire']);
    const separate = (who: ApiClient, what: string, other: ApiClient) =>
      mutate(who, `mutation ($id: ID!) { ${what}(personId: $id) { userErrors { code } } }`, { id: other.personId });
    await separate(cast.viewer, 'blockPerson', cast.claire);
    expect(await found({ text: 'legare', availableOnly: false })).toEqual([]);
    await separate(cast.viewer, 'unblockPerson', cast.claire);
    await separate(cast.claire, 'blockPerson', cast.viewer);
    // Whoever was blocked sees a mentor who takes nobody, as with a closed door.
    expect(await found({ text: 'legare' })).toEqual([]);
    expect(await found({ text: 'legare', availableOnly: false })).toEqual(['Claire']);
    await separate(cast.claire, 'unblockPerson', cast.viewer);
    await separate(cast.aminata, 'declareConflict', cast.viewer);
    expect(await found({ text: 'négociation', availableOnly: false })).toEqual([]);
  });
});

describe('Pages', () => {
  test('stay as they are while people join before, within and after', async () => {
    const names = ['Bea', 'Dan', 'Fay', 'Hal', 'Jo', 'Lou'].map((name) => `${name} Vannerie`);
    for (const name of names) await mentor(name, {});
    const read: string[] = [];
    let after: string | null = null;
    for (const joining of ['Ada', 'Eli', 'Max']) {
      const { mentors }: { mentors: { edges: { node: { displayName: string } }[]; pageInfo: { endCursor: string } } } =
        await cast.viewer.query(SEARCH, { programId, filter: { text: 'vannerie' }, first: 2, after });
      read.push(...mentors.edges.map(({ node }) => node.displayName));
      after = mentors.pageInfo.endCursor;
      await mentor(`${joining} Vannerie`, {});
    }
    expect(read).toEqual(names);
    const { mentors } = await cast.viewer.query(SEARCH, { programId, filter: { text: 'vannerie' }, first: 2, after });
    expect(mentors.edges).toEqual([{ node: { displayName: 'Max Vannerie' } }]);
    expect([mentors.totalCount, mentors.pageInfo.hasNextPage]).toEqual([9, false]);
  });
});
