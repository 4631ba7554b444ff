import type { ProgramRoleName } from './membership.js';
import { channels, formats, frequencies, importances, purposes } from './preferences.js';

/** A question with the keys of its texts; `key` is the field of `SetPreferencesInput` that it fills. */
export interface Question {
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
export function surveyFor(role: ProgramRoleName): Question[] {
  if (role === 'COORDINATOR') return [];
  const wish = (
    key: string,
    options: Question['options'],
    multiple: boolean,
    help: string | null = null,
  ): Question => ({
    key,
    label: `survey.${role}.${key}`,
    help,
    options,
    multiple,
  });
  const importance = (of: string): Question => ({
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
    wish('format', optionsOf('format', formats), false, 'survey.format.help'),
    wish('languages', optionsOf('language', offeredLanguages), true, 'survey.languages.help'),
  ];
}
