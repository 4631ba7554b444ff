import type { ProgramRoleName } from '../programmes/membership.domain.js';
import type { PeopleTextKey } from '../refusals.js';
import {
  channels,
  frequencies,
  importances,
  type PreferencesAnswer,
  pairingFormats,
  purposes,
} from './preferences.domain.js';

/** A question with the keys of its texts; `key` is the field of `SetPreferencesInput` that it fills. */
export interface SurveyQuestionKeys {
  key: keyof PreferencesAnswer;
  label: PeopleTextKey;
  help: PeopleTextKey | null;
  options: SurveyOptionKeys[];
  multiple: boolean;
}

interface SurveyOptionKeys {
  value: string;
  label: PeopleTextKey;
}

/** Languages that the survey offers; any other can be given as a BCP 47 tag. */
const offeredLanguages = ['fr', 'en', 'es', 'ar', 'pt', 'de', 'it', 'zh', 'ht', 'wo', 'vi', 'uk'] as const;

const option = (value: string, label: PeopleTextKey): SurveyOptionKeys => ({ value, label });
const frequencyOptions = frequencies.map((value) => option(value, `survey.frequency.${value}`));
const channelOptions = channels.map((value) => option(value, `survey.channel.${value}`));
const purposeOptions = purposes.map((value) => option(value, `survey.purpose.${value}`));
const formatOptions = pairingFormats.map((value) => option(value, `survey.format.${value}`));
const languageOptions = offeredLanguages.map((value) => option(value, `survey.language.${value}`));
const importanceOptions = importances.map((value) => option(value, `survey.importance.${value}`));

/**
 * Returns the survey for a role, in the order in which to ask: each preference is followed by its importance. Empty for
 * COORDINATOR: matching leaves coordinators out.
 */
export function preferenceSurveyFor(role: ProgramRoleName): SurveyQuestionKeys[] {
  if (role === 'COORDINATOR') return [];
  const several = 'survey.several.help';
  return [
    question('frequency', `survey.${role}.frequency`, { options: frequencyOptions }),
    importanceOf('frequency'),
    question('channels', `survey.${role}.channels`, { options: channelOptions, multiple: true, help: several }),
    importanceOf('channels'),
    question('purposes', `survey.${role}.purposes`, { options: purposeOptions, multiple: true, help: several }),
    importanceOf('purposes'),
    question('format', `survey.${role}.format`, { options: formatOptions, help: 'survey.format.help' }),
    question('languages', `survey.${role}.languages`, {
      options: languageOptions,
      multiple: true,
      help: 'survey.languages.help',
    }),
  ];
}

const question = (
  key: keyof PreferencesAnswer,
  label: PeopleTextKey,
  { options, help, multiple = false }: { options: SurveyOptionKeys[]; help?: PeopleTextKey; multiple?: boolean },
): SurveyQuestionKeys => ({ key, label, help: help ?? null, options, multiple });

const importanceOf = (preference: 'frequency' | 'channels' | 'purposes'): SurveyQuestionKeys =>
  question(`${preference}Importance`, `survey.${preference}Importance`, {
    options: importanceOptions,
    help: 'survey.importance.help',
  });
