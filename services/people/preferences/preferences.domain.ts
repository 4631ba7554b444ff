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

/** A person's answers to the preference survey, each with its importance. */
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
 * Returns every invalid field of the answers. An empty list means no preference; it is invalid as a must, which nobody
 * could meet.
 */
export function checkPreferences(answer: PreferencesAnswer): Invalid[] {
  return [
    ...checkMust(['input', 'channels'], answer.channels, answer.channelsImportance),
    ...checkMust(['input', 'purposes'], answer.purposes, answer.purposesImportance),
    ...answer.languages.flatMap((tag, index) => checkLocale(['input', 'languages', String(index)], tag)),
    ...checkTexts(['input', 'languages'], answer.languages, { items: 20, max: 35 }),
  ];
}

/** Returns the answers without repeated values. */
export function removeDuplicates(answer: PreferencesAnswer): PreferencesAnswer {
  const distinct = <T>(values: T[]) => [...new Set(values)];
  return {
    ...answer,
    channels: distinct(answer.channels),
    purposes: distinct(answer.purposes),
    languages: distinct(answer.languages),
  };
}

function checkMust(path: string[], values: unknown[], importance: ImportanceName): Invalid[] {
  if (values.length > 0 || importance !== 'MUST') return [];
  return [refusal('INVALID', path, 'preferences.emptyMust')];
}
