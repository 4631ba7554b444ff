import type { FrequencyName } from '../agreement/agreement.domain.js';

const days: Record<FrequencyName, number | null> = {
  WEEKLY: 7,
  BIWEEKLY: 14,
  MONTHLY: 30,
  QUARTERLY: 91,
  FEW_TIMES_A_YEAR: 122,
  AS_NEEDED: null,
};

/** Days from one contact to the next by a frequency (design, Health); null as needed, which asks for none. */
export function intervalDays(frequency: FrequencyName): number | null {
  return days[frequency];
}
