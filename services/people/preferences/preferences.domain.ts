import { checkLocale, checkTexts, type Invalid } from '../../shared/checks.js';
import { refusal } from '../refusals.js';

export const channels = ['EMAIL', 'CHAT', 'PHONE', 'VIDEO', 'IN_PERSON'] as const;
export type ChannelName = (typeof channels)[number];
export const frequencies = ['WEEKLY', 'BIWEEKLY', 'MONTHLY', 'QUARTERLY', 'FEW_TIMES_A_YEAR', 'AS_NEEDED'] as const;
export type FrequencyName = (typeof frequencies)[number];
export const importances = ['NOT_IMPORTANT', 'NICE', 'IMPORTANT', 'MUST'] as const;
export type ImportanceName = (typeof importances)[number];
export const purposes = [
  'LOCAL_CONNECTION',
  'INDUSTRY_TRACK_RECORD',
  'SKILL',
  'CAREER_ADVICE',
  'PERSPECTIVE',
  'TRANSITION',
] as const;
export type PurposeName = (typeof purposes)[number];
export const pairingFormats = ['ONGOING', 'JUST_IN_TIME'] as const;
export type PairingFormatName = (typeof pairingFormats)[number];

/** What somebody answered to the survey, and how much each answer matters to them. */
export interface PreferencesAnswer {
  frequency: FrequencyName;
  frequencyImportance: ImportanceName;
  channels: ChannelName[];
  channelsImportance: ImportanceName;
  purposes: PurposeName[];
  purposesImportance: ImportanceName;
  format: PairingFormatName;
  languages: string[];
}

/**
 * Every reason why an answer is not valid; none when it is. A list may be empty, which means no wish, unless it is said
 * to be a must: nobody could meet it.
 */
export function checkPreferences(answer: PreferencesAnswer): Invalid[] {
  return [
    ...checkMust(['input', 'channels'], answer.channels, answer.channelsImportance),
    ...checkMust(['input', 'purposes'], answer.purposes, answer.purposesImportance),
    ...answer.languages.flatMap((tag, index) => checkLocale(['input', 'languages', String(index)], tag)),
    ...checkTexts(['input', 'languages'], answer.languages, { items: 20, max: 35 }),
  ];
}

/** The same answer with nothing said twice. */
export function removeDuplicates(answer: PreferencesAnswer): PreferencesAnswer {
  const once = <T>(values: T[]) => [...new Set(values)];
  return {
    ...answer,
    channels: once(answer.channels),
    purposes: once(answer.purposes),
    languages: once(answer.languages),
  };
}

function checkMust(path: string[], values: unknown[], importance: ImportanceName): Invalid[] {
  if (values.length > 0 || importance !== 'MUST') return [];
  return [refusal('INVALID', path, 'preferences.emptyMust')];
}
