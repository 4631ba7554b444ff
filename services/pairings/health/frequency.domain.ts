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

/** Days from one contact to the next by a frequency (design, Health); null as needed, which asks for none. */
export function intervalDays(frequency: FrequencyName): number | null {
  return days[frequency];
}
