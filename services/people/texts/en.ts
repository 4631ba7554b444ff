import { englishCheckTexts } from '../../shared/checks.js';
import type { PeopleText } from './fr.js';

export const en: Record<PeopleText, string> = {
  ...englishCheckTexts,
  'person.notFound': 'This person cannot be found.',
  'person.yourself': 'That is you.',
  'manager.cycle': 'This person already reports to you, directly or not.',
  'charter.noProfile': 'Fill in your mentor profile first.',
  'program.notFound': 'This programme cannot be found.',
  'join.roles': 'Choose MENTOR, MENTEE or both; coordination is entrusted, not taken.',
  'join.invitation': 'This programme is joined by invitation from a coordinator.',
  'join.already': 'You already have this role in the programme.',
  'away.past': 'Choose a date to come.',
};
