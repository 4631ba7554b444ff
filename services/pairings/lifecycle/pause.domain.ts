import type { Invalid } from '../../shared/checks.js';
import { refusal } from '../refusals.js';
import { yearAfter } from './agreed-day.domain.js';

/**
 * Why a pairing cannot be paused until this date: it has to lie ahead, a year at most. `today` is the mentee's calendar
 * date, by which the pairing goes on.
 */
export function checkResumeOn(resumeOn: string, today: string): Invalid[] {
  const latest = yearAfter(today);
  if (resumeOn > today && resumeOn <= latest) return [];
  return [refusal('INVALID', 'resumeOn', 'pause.resumeOn', { latest })];
}
