import type { FrequencyName } from './agreement.js';

const days: Record<FrequencyName, number | null> = {
  WEEKLY: 7,
  BIWEEKLY: 14,
  MONTHLY: 30,
  QUARTERLY: 91,
  FEW_TIMES_A_YEAR: 122,
  AS_NEEDED: null,
};

/** Days between two contacts by an agreed frequency (design, Health); null where none was agreed on. */
export function intervalDays(frequency: FrequencyName): number | null {
  return days[frequency];
}
