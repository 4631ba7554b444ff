import { describe, expect, test } from '@jest/globals';
import { decideAddDocument, type NewDocument } from '../../../../services/people/documents/document.domain.js';
import {
  checkPreferences,
  type PreferencesAnswer,
  removeDuplicates,
} from '../../../../services/people/preferences/preferences.domain.js';
import { findMissingItems, type ReadinessState } from '../../../../services/people/preferences/readiness.domain.js';
import { preferenceSurveyFor } from '../../../../services/people/preferences/survey.domain.js';
import { translate } from '../../../../services/people/texts.js';
import { languages } from '../../../../services/shared/text/translator.js';

const answer: PreferencesAnswer = {
  frequency: 'MONTHLY',
  frequencyImportance: 'NICE',
  channels: ['VIDEO'],
  channelsImportance: 'MUST',
  purposes: ['SKILL'],
  purposesImportance: 'IMPORTANT',
  format: 'ONGOING',
  languages: ['fr-CA'],
};

describe('An answer to the survey', () => {
  test.each<[string, Partial<PreferencesAnswer>, string[]]>([
    ['is fine as it is', {}, []],
    ['may leave open what does not have to be', { purposes: [], languages: [] }, []],
    ['may leave channels open when they are no must', { channels: [], channelsImportance: 'IMPORTANT' }, []],
    ['names the channels that are a must', { channels: [] }, ['input.channels']],
    ['names the purposes that are a must', { purposes: [], purposesImportance: 'MUST' }, ['input.purposes']],
    ['names languages as BCP 47 does', { languages: ['fr', 'le français'] }, ['input.languages.1']],
    ['names 20 languages at most', { languages: Array(21).fill('fr') }, ['input.languages']],
  ])('%s', (_, change, paths) => {
    expect(checkPreferences({ ...answer, ...change }).map(({ path }) => path.join('.'))).toEqual(paths);
  });

  test('says nothing twice', () => {
    const repeated = { channels: ['VIDEO', 'CHAT', 'VIDEO'], purposes: ['SKILL', 'SKILL'], languages: ['fr', 'fr'] };
    expect(removeDuplicates({ ...answer, ...(repeated as Partial<PreferencesAnswer>) })).toEqual({
      ...answer,
      channels: ['VIDEO', 'CHAT'],
      purposes: ['SKILL'],
      languages: ['fr'],
    });
  });
});

describe('The survey', () => {
  test.each(['MENTOR', 'MENTEE'] as const)('asks a %s for every field of an answer, in both languages', (role) => {
    const questions = preferenceSurveyFor(role);
    expect(questions.map(({ key }) => key).sort()).toEqual(Object.keys(answer).sort());
    const keys = questions.flatMap(({ label, help, options }) => [label, help, ...options.map((o) => o.label)]);
    for (const key of keys.filter((key) => key !== null))
      for (const language of languages) expect(translate(key, language)).not.toBe('');
  });

  test('lets several options be chosen where the field is a list', () => {
    for (const { key, multiple } of preferenceSurveyFor('MENTEE'))
      expect([key, multiple]).toEqual([key, Array.isArray(answer[key as keyof PreferencesAnswer])]);
  });

  test('asks coordinators nothing', () => {
    expect(preferenceSurveyFor('COORDINATOR')).toEqual([]);
  });
});

const ready = {
  mentor: {
    motivations: ['Rendre ce que j’ai reçu'],
    expertise: [{}],
    favouriteTopics: ['Négocier'],
    maxPairings: 1,
    charterAcceptedAt: new Date(0),
  },
  mentee: { motivations: ['Oser'], intendedGoals: [{}], skillsWanted: ['Vendre'] },
  hasPreferences: true,
};
const mentorWith = (change: object) => ({ ...ready, mentor: { ...ready.mentor, ...change } });
const menteeWith = (change: object) => ({ ...ready, mentee: { ...ready.mentee, ...change } });
const nothing = { mentor: null, mentee: null, hasPreferences: false };

const readiness: [string, 'MENTOR' | 'MENTEE' | 'COORDINATOR', ReadinessState, string[]][] = [
  ['a mentor who is', 'MENTOR', ready, []],
  ['a mentor without motivations', 'MENTOR', mentorWith({ motivations: [] }), ['motivations']],
  ['a mentor without expertise', 'MENTOR', mentorWith({ expertise: [] }), ['expertise']],
  ['a mentor without topics', 'MENTOR', mentorWith({ favouriteTopics: [] }), ['favouriteTopics']],
  ['a mentor without a place', 'MENTOR', mentorWith({ maxPairings: 0 }), ['maxPairings']],
  ['a mentor without the charter', 'MENTOR', mentorWith({ charterAcceptedAt: null }), ['charter']],
  ['a mentor without preferences', 'MENTOR', { ...ready, hasPreferences: false }, ['preferences']],
  [
    'a mentor who has just come',
    'MENTOR',
    nothing,
    ['motivations', 'expertise', 'favouriteTopics', 'charter', 'preferences'],
  ],
  ['a mentor who is no mentee', 'MENTOR', { ...ready, mentee: null }, []],
  ['a mentee who is', 'MENTEE', ready, []],
  ['a mentee without a goal', 'MENTEE', menteeWith({ intendedGoals: [] }), ['intendedGoals']],
  ['a mentee without motivations', 'MENTEE', menteeWith({ motivations: [] }), ['motivations']],
  ['a mentee without skills wanted', 'MENTEE', menteeWith({ skillsWanted: [] }), ['skillsWanted']],
  ['a mentee without preferences', 'MENTEE', { ...ready, hasPreferences: false }, ['preferences']],
  ['a mentee who has just come', 'MENTEE', nothing, ['intendedGoals', 'motivations', 'skillsWanted', 'preferences']],
  ['a coordinator who has just come', 'COORDINATOR', nothing, []],
];

describe('Readiness', () => {
  test.each(readiness)('of %s (%s)', (_, role, state, missing) => {
    expect(findMissingItems(role, state).map(({ key }) => key)).toEqual(missing);
  });

  test('says each thing that is missing in both languages', () => {
    for (const [, role, state] of readiness)
      for (const { label } of findMissingItems(role, state))
        for (const language of languages) expect(translate(label, language)).toMatch(/\.$/);
  });
});

describe('A document', () => {
  const cv: NewDocument = { title: ' Mon CV ', kind: 'CV', url: 'https://exemple.org/cv.pdf' };

  test('is added under a title without blank space around it', () => {
    expect(decideAddDocument(19, cv)).toEqual({ ok: true, value: { ...cv, title: 'Mon CV' } });
  });

  test.each<[string, number, Partial<NewDocument>, string[]]>([
    ['without a title', 0, { title: '  ' }, ['input.title']],
    ['with a title of 161 characters', 0, { title: 'é'.repeat(161) }, ['input.title']],
    ['at an address that is not safe', 0, { url: 'http://exemple.org/cv.pdf' }, ['input.url']],
    ['at no address', 0, { url: 'cv.pdf' }, ['input.url']],
    ['as the 21st', 20, {}, ['input']],
    ['for all its reasons', 20, { title: '', url: '' }, ['input.title', 'input.url']],
  ])('is refused %s', (_, held, change, paths) => {
    const decision = decideAddDocument(held, { ...cv, ...change });
    expect(decision.ok ? [] : decision.refusals.map(({ path }) => path.join('.'))).toEqual(paths);
  });
});
