/** How often two people agree to be in touch. */
export type FrequencyName = 'WEEKLY' | 'BIWEEKLY' | 'MONTHLY' | 'QUARTERLY' | 'FEW_TIMES_A_YEAR' | 'AS_NEEDED';

const days: Record<FrequencyName, number | null> = {
  WEEKLY: 7,
  BIWEEKLY: 14,
  MONTHLY: 30,
  QUARTERLY: 91,
  FEW_TIMES_A_YEAR: 122,
  AS_NEEDED: null,
};

/** Days between contacts by a frequency; null for AS_NEEDED. */
export function intervalDays(frequency: FrequencyName): number | null {
  return days[frequency];
}
