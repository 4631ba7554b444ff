import { describe, expect, test } from '@jest/globals';
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

describe('Checking an answer to the survey', () => {
  test.each<[string, Partial<PreferencesAnswer>, string[]]>([
    ['accepts a complete answer', {}, []],
    ['accepts empty lists that are no must', { purposes: [], languages: [] }, []],
    ['accepts empty channels that are no must', { channels: [], channelsImportance: 'IMPORTANT' }, []],
    ['refuses empty channels that are a must', { channels: [] }, ['input.channels']],
    ['refuses empty purposes that are a must', { purposes: [], purposesImportance: 'MUST' }, ['input.purposes']],
    ['refuses a language that is no BCP 47 tag', { languages: ['fr', 'le français'] }, ['input.languages.1']],
    ['refuses more than 20 languages', { languages: Array(21).fill('fr') }, ['input.languages']],
  ])('%s', (_, change, paths) => {
    expect(checkPreferences({ ...answer, ...change }).map(({ path }) => path.join('.'))).toEqual(paths);
  });

  test('removes repeated values', () => {
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

  test('allows several options where the field is a list', () => {
    for (const { key, multiple } of preferenceSurveyFor('MENTEE'))
      expect([key, multiple]).toEqual([key, Array.isArray(answer[key as keyof PreferencesAnswer])]);
  });

  test('has no questions for coordinators', () => {
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
  ['a ready mentor', 'MENTOR', ready, []],
  ['a mentor without motivations', 'MENTOR', mentorWith({ motivations: [] }), ['motivations']],
  ['a mentor without expertise', 'MENTOR', mentorWith({ expertise: [] }), ['expertise']],
  ['a mentor without topics', 'MENTOR', mentorWith({ favouriteTopics: [] }), ['favouriteTopics']],
  ['a mentor with 0 places', 'MENTOR', mentorWith({ maxPairings: 0 }), ['maxPairings']],
  ['a mentor without the charter', 'MENTOR', mentorWith({ charterAcceptedAt: null }), ['charter']],
  ['a mentor without preferences', 'MENTOR', { ...ready, hasPreferences: false }, ['preferences']],
  ['a new mentor', 'MENTOR', nothing, ['motivations', 'expertise', 'favouriteTopics', 'charter', 'preferences']],
  ['a ready mentor without a mentee profile', 'MENTOR', { ...ready, mentee: null }, []],
  ['a ready mentee', 'MENTEE', ready, []],
  ['a mentee without a goal', 'MENTEE', menteeWith({ intendedGoals: [] }), ['intendedGoals']],
  ['a mentee without motivations', 'MENTEE', menteeWith({ motivations: [] }), ['motivations']],
  ['a mentee without skills wanted', 'MENTEE', menteeWith({ skillsWanted: [] }), ['skillsWanted']],
  ['a mentee without preferences', 'MENTEE', { ...ready, hasPreferences: false }, ['preferences']],
  ['a new mentee', 'MENTEE', nothing, ['intendedGoals', 'motivations', 'skillsWanted', 'preferences']],
  ['a new coordinator', 'COORDINATOR', nothing, []],
];

describe('Profile readiness', () => {
  test.each(readiness)('lists what is missing for %s (%s)', (_, role, state, missing) => {
    expect(findMissingItems(role, state).map(({ key }) => key)).toEqual(missing);
  });

  test('names each missing item in both languages', () => {
    for (const [, role, state] of readiness)
      for (const { label } of findMissingItems(role, state))
        for (const language of languages) expect(translate(label, language)).toMatch(/\.$/);
  });
});
