import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ImportanceName, MatchingProfile } from '../../../../services/contracts/people-rpc.js';
import { criterionByName } from '../../../../services/pairings/matching/criteria.domain.js';
import { formatMessage } from '../../../../services/pairings/matching/format-message.js';
import {
  toMenteeMatchProfile,
  toMentorMatchProfile,
} from '../../../../services/pairings/matching/match-profiles.domain.js';
import { significantWords } from '../../../../services/pairings/matching/phrases.domain.js';
import {
  matchPoints,
  pointsPerScore,
  positiveWeights,
  scoreMatch,
} from '../../../../services/pairings/matching/score.domain.js';
import { type CriterionName, criterionNames } from '../../../../services/pairings/policy/matching-policy.domain.js';
import { matchingPreferences, matchingProfile, menteePart, mentorPart } from '../../../support/fixtures/matching.js';

type Given = Partial<MatchingProfile>;

const sidesOf = (mentor: Given, mentee: Given, freePlaces = 2, places = 3) =>
  [
    toMentorMatchProfile({ personId: 'm', freePlaces, places, profile: matchingProfile('m', mentor) }),
    toMenteeMatchProfile({ personId: 'e', profile: matchingProfile('e', mentee) }),
  ] as const;

/** A criterion's measure of two profiles, and the sentence that tells it. */
function told(criterion: CriterionName, mentor: Given, mentee: Given, language: 'fr' | 'en' = 'fr') {
  const sides = sidesOf(mentor, mentee);
  const [part] = scoreMatch(...sides, [{ criterion, weight: 1 }]).breakdown;
  if (!part) throw new Error('Nothing was scored.');
  return [
    criterionByName[criterion].measure(...sides),
    formatMessage(part.explanation, language).replaceAll('\u00a0', ' '),
  ];
}

const both = (
  one: Parameters<typeof matchingPreferences>[0],
  other: Parameters<typeof matchingPreferences>[0],
): [Given, Given] => [{ wishes: matchingPreferences(one) }, { wishes: matchingPreferences(other) }];

describe('Words are compared', () => {
  test.each([
    ['without accents and capitals', 'Négociation', ['negociation']],
    ['without endings of the plural', 'Prix justes, niveaux', ['prix', 'juste', 'niveau']],
    ['without what says nothing', 'Le droit du travail', ['droit', 'travail']],
    ['with what says nothing when there is nothing else', 'La', ['la']],
    ['with signs that are part of a name', 'C++ et C#', ['c++', 'c#']],
    ['as none where there are none', ' … ', []],
  ])('%s', (_how, text, words) => {
    expect([...significantWords(text)]).toEqual(words);
  });
});

/** [what, the mentor says, the mentee says, measure, sentence] */
type Row = [string, Given, Given, number | null, string];

const tables: Record<CriterionName, Row[]> = {
  SKILLS: [
    [
      'half of them',
      mentorPart({ skills: ['Négociation commerciale'] }),
      menteePart({ skills: ['négociation', 'Soudure'] }),
      0.5,
      'Compétences recherchées que ce mentor possède : négociation (1 sur 2).',
    ],
    [
      'all of them',
      mentorPart({ skills: ['Soudure', 'Reliure'] }),
      menteePart({ skills: ['Reliure', 'Soudures'] }),
      1,
      'Compétences recherchées que ce mentor possède : Reliure et Soudures (2 sur 2).',
    ],
    [
      'none',
      mentorPart({ skills: ['Cuisine'] }),
      menteePart({ skills: ['Soudure'] }),
      0,
      'Ce mentor n’a aucune des compétences recherchées.',
    ],
    [
      'a mentor who names none',
      mentorPart(),
      menteePart({ skills: ['Soudure'] }),
      0,
      'Ce mentor n’a aucune des compétences recherchées.',
    ],
    [
      'a mentee who wants none',
      mentorPart({ skills: ['Soudure'] }),
      menteePart(),
      null,
      'La personne mentorée n’a pas encore dit ce qu’elle aimerait apprendre.',
    ],
    ['no profile at all', {}, {}, null, 'La personne mentorée n’a pas encore dit ce qu’elle aimerait apprendre.'],
  ],
  GOALS: [
    [
      'one of two',
      mentorPart({ skills: ['Céramique'], topics: ['Prix'] }),
      menteePart({ goals: ['Fixer mes prix', 'Dormir'] }),
      0.5,
      'L’expérience de ce mentor (Prix) rejoint des objectifs de la personne mentorée : 1 sur 2.',
    ],
    [
      'by several strengths',
      mentorPart({ skills: ['Céramique'], industries: ['Artisanat'] }),
      menteePart({ goals: ['Vivre de la céramique, dans l’artisanat'] }),
      1,
      'L’expérience de ce mentor (Céramique et Artisanat) rejoint des objectifs de la personne mentorée : 1 sur 1.',
    ],
    [
      'none',
      mentorPart({ skills: ['Droit'] }),
      menteePart({ goals: ['Vendre'] }),
      0,
      'Aucun objectif de la personne mentorée ne rejoint l’expérience que ce mentor présente.',
    ],
    [
      'no goal',
      mentorPart({ skills: ['Droit'] }),
      menteePart(),
      null,
      'La personne mentorée n’a pas encore écrit d’objectif.',
    ],
  ],
  TOPICS: [
    [
      'the only one',
      mentorPart({ topics: ['Négocier'] }),
      menteePart({ story: ['Je dois négocier mon salaire'] }),
      1,
      'Sujets favoris de ce mentor dont parle aussi la personne mentorée : Négocier.',
    ],
    [
      'one of two',
      mentorPart({ topics: ['Négocier', 'Terre'] }),
      menteePart({ goals: ['Négocier'] }),
      0.5,
      'Sujets favoris de ce mentor dont parle aussi la personne mentorée : Négocier.',
    ],
    [
      'three of many',
      mentorPart({ topics: ['Un', 'Deux', 'Trois', 'Quatre', 'Cinq'] }),
      menteePart({ skills: ['deux', 'trois', 'cinq'] }),
      1,
      'Sujets favoris de ce mentor dont parle aussi la personne mentorée : Deux, Trois et Cinq.',
    ],
    [
      'none',
      mentorPart({ topics: ['Terre'] }),
      menteePart({ goals: ['Négocier'] }),
      0,
      'La personne mentorée n’évoque aucun des sujets favoris de ce mentor.',
    ],
    [
      'a mentor without',
      mentorPart(),
      menteePart({ goals: ['Négocier'] }),
      null,
      'L’une des deux personnes n’a pas encore dit quels sujets lui tiennent à cœur.',
    ],
    [
      'a mentee who says nothing',
      mentorPart({ topics: ['Terre'] }),
      {},
      null,
      'L’une des deux personnes n’a pas encore dit quels sujets lui tiennent à cœur.',
    ],
  ],
  FREQUENCY: [
    [
      'the same',
      ...both({ frequency: 'WEEKLY', frequencyImportance: 'MUST' }, { frequency: 'WEEKLY' }),
      1,
      'Même rythme souhaité : chaque semaine.',
    ],
    [
      'the next, which matters to both',
      ...both(
        { frequency: 'WEEKLY', frequencyImportance: 'IMPORTANT' },
        { frequency: 'BIWEEKLY', frequencyImportance: 'IMPORTANT' },
      ),
      0.75,
      'Rythmes différents : chaque semaine pour le mentor, toutes les deux semaines pour la personne mentorée.',
    ],
    [
      'the farthest, which matters to both',
      ...both(
        { frequency: 'WEEKLY', frequencyImportance: 'MUST' },
        { frequency: 'FEW_TIMES_A_YEAR', frequencyImportance: 'IMPORTANT' },
      ),
      0,
      'Rythmes différents : chaque semaine pour le mentor, quelques fois par an pour la personne mentorée.',
    ],
    [
      'as needed',
      ...both(
        { frequency: 'AS_NEEDED', frequencyImportance: 'IMPORTANT' },
        { frequency: 'QUARTERLY', frequencyImportance: 'IMPORTANT' },
      ),
      0.5,
      'Rythmes différents : au besoin pour le mentor, tous les trois mois pour la personne mentorée.',
    ],
    [
      'the farthest, which would be nice',
      ...both({ frequency: 'WEEKLY' }, { frequency: 'FEW_TIMES_A_YEAR' }),
      0.5,
      'Rythmes différents : chaque semaine pour le mentor, quelques fois par an pour la personne mentorée.',
    ],
    [
      'the farthest, which matters to nobody',
      ...both(
        { frequency: 'WEEKLY', frequencyImportance: 'NOT_IMPORTANT' },
        { frequency: 'FEW_TIMES_A_YEAR', frequencyImportance: 'NOT_IMPORTANT' },
      ),
      1,
      'Rythmes différents : chaque semaine pour le mentor, quelques fois par an pour la personne mentorée.',
    ],
    [
      'not answered',
      { wishes: matchingPreferences() },
      {},
      null,
      'L’une des deux personnes n’a pas encore dit quel rythme lui convient.',
    ],
  ],
  CHANNELS: [
    [
      'all of the shorter list',
      ...both({ channels: ['VIDEO', 'CHAT', 'EMAIL'] }, { channels: ['CHAT', 'VIDEO'] }),
      1,
      'Moyens d’échange en commun : les messages et la visioconférence.',
    ],
    [
      'half of it, which matters to both',
      ...both(
        { channels: ['VIDEO', 'PHONE'], channelsImportance: 'IMPORTANT' },
        { channels: ['VIDEO', 'CHAT'], channelsImportance: 'IMPORTANT' },
      ),
      0.5,
      'Moyens d’échange en commun : la visioconférence.',
    ],
    [
      'none, which matters to one',
      ...both(
        { channels: ['VIDEO'], channelsImportance: 'IMPORTANT' },
        { channels: ['CHAT'], channelsImportance: 'NOT_IMPORTANT' },
      ),
      0.5,
      'Les deux personnes préfèrent des moyens d’échange différents.',
    ],
    [
      'one without a wish',
      ...both({ channels: [] }, { channels: ['CHAT'], channelsImportance: 'MUST' }),
      1,
      'L’une des deux personnes est ouverte à tous les moyens d’échange.',
    ],
    [
      'not answered',
      {},
      { wishes: matchingPreferences() },
      null,
      'L’une des deux personnes n’a pas encore dit comment elle préfère échanger.',
    ],
  ],
  PURPOSES: [
    [
      'one in common',
      ...both({ purposes: ['SKILL'] }, { purposes: ['SKILL', 'TRANSITION'] }),
      1,
      'Attentes communes : une compétence.',
    ],
    [
      'none, which matters to both',
      ...both(
        { purposes: ['SKILL'], purposesImportance: 'IMPORTANT' },
        { purposes: ['TRANSITION'], purposesImportance: 'IMPORTANT' },
      ),
      0,
      'Les deux personnes attendent des choses différentes de cette relation.',
    ],
    [
      'one without a wish',
      ...both({}, { purposes: ['TRANSITION'] }),
      1,
      'L’une des deux personnes n’a pas d’attente particulière.',
    ],
    ['not answered', {}, {}, null, 'L’une des deux personnes n’a pas encore dit ce qu’elle attend de cette relation.'],
  ],
  LANGUAGES: [
    [
      'all of the shorter list',
      { languages: ['fr-CA', 'en'] },
      { languages: ['FR'] },
      1,
      'Langues en commun : français.',
    ],
    ['one of two', { languages: ['fr', 'es'] }, { languages: ['fr', 'en'] }, 0.5, 'Langues en commun : français.'],
    ['none', { languages: ['es'] }, { languages: ['en'] }, 0, 'Aucune langue en commun.'],
    [
      'not known',
      { languages: ['es'] },
      {},
      null,
      'L’une des deux personnes n’a pas encore dit quelles langues elle parle.',
    ],
    [
      'not well named',
      { languages: ['i-klingon'] },
      { languages: ['fr'] },
      null,
      'L’une des deux personnes n’a pas encore dit quelles langues elle parle.',
    ],
  ],
  REGION: [
    ['the same', { region: 'Québec' }, { region: 'quebec ' }, 1, 'Même région : quebec.'],
    ['a part of the other', { region: 'Lyon' }, { region: 'Lyon, France' }, 1, 'Même région : Lyon, France.'],
    ['another', { region: 'Lyon' }, { region: 'Québec' }, 0, 'Régions différentes : Lyon et Québec.'],
    [
      'not known',
      { region: 'Lyon' },
      { region: ' ' },
      null,
      'L’une des deux personnes n’a pas encore indiqué sa région.',
    ],
  ],
  INDUSTRY: [
    [
      'spoken of',
      mentorPart({ industries: ['Métiers d’art'] }),
      menteePart({ story: ['Entrer dans les métiers d’art'] }),
      1,
      'Secteurs de ce mentor dont parle la personne mentorée : Métiers d’art.',
    ],
    [
      'the mentee’s own, who mentors too',
      mentorPart({ industries: ['Santé'] }),
      { ...mentorPart({ industries: ['santé'] }), ...menteePart() },
      1,
      'Secteurs de ce mentor dont parle la personne mentorée : Santé.',
    ],
    [
      'not spoken of',
      mentorPart({ industries: ['Santé'] }),
      menteePart({ goals: ['Vendre'] }),
      0,
      'La personne mentorée ne parle pas du secteur de ce mentor.',
    ],
    [
      'not known',
      mentorPart(),
      menteePart({ goals: ['Vendre'] }),
      null,
      'L’une des deux personnes n’a pas encore parlé de son secteur.',
    ],
  ],
  CAPACITY: [['two of three', {}, {}, 2 / 3, 'Places libres chez ce mentor : 2 sur 3.']],
};

describe.each(criterionNames)('%s', (criterion) => {
  test.each(tables[criterion])('%s', (_what, mentor, mentee, measure, sentence) => {
    expect(told(criterion, mentor, mentee)).toEqual([measure, sentence]);
  });

  test('is told in English as well', () => {
    for (const [, mentor, mentee, measure, french] of tables[criterion]) {
      const [same, english] = told(criterion, mentor, mentee, 'en');
      expect(same).toBe(measure);
      expect(english).not.toBe(french);
      expect(english).not.toMatch(/\{\{|undefined/);
    }
  });
});

test('No place at all is no capacity', () => {
  expect(criterionByName.CAPACITY.measure(...sidesOf({}, {}, 0, 0))).toBe(0);
});

describe('A score', () => {
  const names = fc.subarray(['Négociation', 'Droit', 'Céramique', 'Prix', 'Vente en ligne', 'Anglais']);
  const importance = fc.constantFrom<ImportanceName>('NOT_IMPORTANT', 'NICE', 'IMPORTANT', 'MUST');
  const survey = fc.record({
    frequency: fc.constantFrom('WEEKLY' as const, 'MONTHLY' as const, 'AS_NEEDED' as const),
    frequencyImportance: importance,
    channels: fc.subarray(['VIDEO' as const, 'CHAT' as const, 'PHONE' as const]),
    channelsImportance: importance,
    purposes: fc.subarray(['SKILL' as const, 'TRANSITION' as const]),
    purposesImportance: importance,
  });
  const someone = (personId: string) =>
    fc.record({
      personId: fc.constant(personId),
      version: fc.constant(1),
      languages: fc.subarray(['fr', 'en', 'es']),
      region: fc.option(fc.constantFrom('Lyon', 'Québec')),
      mentor: fc.option(fc.record({ skills: names, topics: names, industries: names })),
      mentee: fc.option(
        fc.record({
          goals: names.map((texts) => texts.map((text) => ({ text, horizon: 'LONG' as const }))),
          skills: names,
          story: names,
        }),
      ),
      wishes: fc.option(survey),
    });
  const weights = fc
    .tuple(...criterionNames.map(() => fc.integer({ min: 0, max: 100 })))
    .map((all) => all.map((weight, index) => ({ criterion: criterionNames[index] ?? 'SKILLS', weight })));

  test('is from 0 to 1, and its contributions add up to it, to the last point', () => {
    fc.assert(
      fc.property(someone('m'), someone('e'), weights, fc.integer({ min: 0, max: 5 }), (one, other, given, free) => {
        const mentor = toMentorMatchProfile({ personId: 'm', places: 5, freePlaces: free, profile: one });
        const mentee = toMenteeMatchProfile({ personId: 'e', profile: other });
        const { points, breakdown } = scoreMatch(mentor, mentee, given);
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(pointsPerScore);
        expect(breakdown.reduce((sum, part) => sum + part.points, 0)).toBe(points);
        expect(matchPoints(mentor, mentee, positiveWeights(given))).toBe(points);
        expect(breakdown.map(({ criterion, weight }) => ({ criterion, weight }))).toEqual(positiveWeights(given));
        for (const { score, points: part, weight } of breakdown) {
          expect(score >= 0 && score <= 1).toBe(true);
          const whole = given.reduce((sum, one) => sum + one.weight, 0);
          // At most one point of rounding; the rest is the error of the floating-point division.
          expect(Math.abs(part - ((weight * score) / whole) * pointsPerScore)).toBeLessThanOrEqual(1 + 1e-6);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('is whole where everything suits', () => {
    const all = criterionNames.map((criterion) => ({ criterion, weight: 3 }));
    const said = ['Droit', 'Vente', 'Prix'];
    const one = { languages: ['fr'], region: 'Lyon', wishes: matchingPreferences() };
    const [mentor, mentee] = sidesOf(
      { ...one, ...mentorPart({ skills: said, topics: said, industries: said }) },
      { ...one, ...menteePart({ goals: said, skills: said }) },
      3,
      3,
    );
    expect(scoreMatch(mentor, mentee, all).points).toBe(pointsPerScore);
  });
});
