import type { FrequencyName } from './frequency.domain.js';

/** The part of the agreement in force that health and reviews depend on. */
export interface AgreedRhythm {
  version: number;
  frequency: FrequencyName;
  reviewEveryDays: number;
  /** The instant at which both had signed, in ISO 8601. */
  at: string;
  /** The number of reviews for which `AgreementReviewDue` was recorded. */
  reviewsTold: number;
}

/** The rhythm of an agreement that is in force from now on. */
export function toAgreedRhythm(
  { version, frequency, reviewEveryDays }: Pick<AgreedRhythm, 'version' | 'frequency' | 'reviewEveryDays'>,
  now: Date,
): AgreedRhythm {
  return { version, frequency, reviewEveryDays, at: now.toISOString(), reviewsTold: 0 };
}
