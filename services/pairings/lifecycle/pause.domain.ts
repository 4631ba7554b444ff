import type { Invalid } from '../../shared/checks.js';
import { refusal } from '../refusals.js';
import { yearAfter } from './agreed-day.domain.js';

/**
 * What is wrong with the date of a pause: it lies in the future, at most a year away. `today` is the mentee's calendar
 * date.
 */
export function checkResumeOn(resumeOn: string, today: string): Invalid[] {
  const latest = yearAfter(today);
  if (resumeOn > today && resumeOn <= latest) return [];
  return [refusal('INVALID', 'resumeOn', 'pause.resumeOn', { latest })];
}
