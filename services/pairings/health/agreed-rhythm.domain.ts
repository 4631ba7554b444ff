import type { FrequencyName } from './frequency.domain.js';

/** The part of the agreement in force that time is measured by. */
export interface AgreedRhythm {
  version: number;
  frequency: FrequencyName;
  reviewEveryDays: number;
  /** When both had signed, an ISO instant. */
  at: string;
  /** How many of its reviews were told as due. */
  reviewsTold: number;
}

/** What time is measured by from the moment in which both have signed. */
export function toAgreedRhythm(
  { version, frequency, reviewEveryDays }: Pick<AgreedRhythm, 'version' | 'frequency' | 'reviewEveryDays'>,
  now: Date,
): AgreedRhythm {
  return { version, frequency, reviewEveryDays, at: now.toISOString(), reviewsTold: 0 };
}
