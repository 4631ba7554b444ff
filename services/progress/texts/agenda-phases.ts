import type { Language } from '../../shared/texts.js';
import { tell } from './tell.js';

const starters = [1, 2, 3] as const;

/** What a phase of a meeting is called. */
export const titleOf = (phase: string, language: Language): string => tell(`agenda.${phase}.title`, language);

/** Three starters for a phase of a meeting of some kind. */
export const promptsOf = (kind: string, phase: string, language: Language): string[] =>
  starters.map((number) => tell(`agenda.${kind}.${phase}.${number}`, language));
