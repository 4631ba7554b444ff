import type { ProgramRoleName } from '../programmes/membership.domain.js';
import { channels, frequencies, importances, pairingFormats, purposes } from './preferences.domain.js';

/** A question with the keys of its texts; `key` is the field of `SetPreferencesInput` that it fills. */
export interface SurveyQuestionKeys {
  key: string;
  label: string;
  help: string | null;
  options: { value: string; label: string }[];
  multiple: boolean;
}

/** Languages that are offered; any other can be given as a BCP 47 tag. */
const offeredLanguages = ['fr', 'en', 'es', 'ar', 'pt', 'de', 'it', 'zh', 'ht', 'wo', 'vi', 'uk'];

const optionsOf = (kind: string, values: readonly string[]) =>
  values.map((value) => ({ value, label: `survey.${kind}.${value}` }));

/**
 * The survey for a role, in the order in which to ask: each wish is followed by how much it matters. Empty for
 * COORDINATOR, whom nobody matches.
 */
export function preferenceSurveyFor(role: ProgramRoleName): SurveyQuestionKeys[] {
  if (role === 'COORDINATOR') return [];
  const wish = (
    key: string,
    options: SurveyQuestionKeys['options'],
    multiple: boolean,
    help: string | null = null,
  ): SurveyQuestionKeys => ({
    key,
    label: `survey.${role}.${key}`,
    help,
    options,
    multiple,
  });
  const importance = (of: string): SurveyQuestionKeys => ({
    key: `${of}Importance`,
    label: `survey.${of}Importance`,
    help: 'survey.importance.help',
    options: optionsOf('importance', importances),
    multiple: false,
  });
  return [
    wish('frequency', optionsOf('frequency', frequencies), false),
    importance('frequency'),
    wish('channels', optionsOf('channel', channels), true, 'survey.several.help'),
    importance('channels'),
    wish('purposes', optionsOf('purpose', purposes), true, 'survey.several.help'),
    importance('purposes'),
    wish('format', optionsOf('format', pairingFormats), false, 'survey.format.help'),
    wish('languages', optionsOf('language', offeredLanguages), true, 'survey.languages.help'),
  ];
}
