import type { Language } from '../../shared/text/translator.js';
import { translate } from '../texts.js';

const starters = [1, 2, 3] as const;

/** What a phase of a meeting is called. */
export const agendaPhaseTitle = (phase: string, language: Language): string =>
  translate(`agenda.${phase}.title`, language);

/** Three starters for a phase of a meeting of some kind. */
export const agendaPhasePrompts = (kind: string, phase: string, language: Language): string[] =>
  starters.map((number) => translate(`agenda.${kind}.${phase}.${number}`, language));
