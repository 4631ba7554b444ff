import type { Language } from '../../shared/text/translator.js';
import type { MeetingKindName } from '../meetings/meeting.domain.js';
import { translate } from '../texts.js';
import type { AgendaPhaseKeyName } from './agenda.domain.js';

const starters = [1, 2, 3] as const;

/** What a phase of a meeting is called. */
export const agendaPhaseTitle = (phase: AgendaPhaseKeyName, language: Language): string =>
  translate(`agenda.${phase}.title`, language);

/** Three starters for a phase of a meeting of some kind. */
export const agendaPhasePrompts = (kind: MeetingKindName, phase: AgendaPhaseKeyName, language: Language): string[] =>
  starters.map((number) => translate(`agenda.${kind}.${phase}.${number}`, language));
