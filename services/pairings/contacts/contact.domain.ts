import type { Invalid } from '../../shared/checks.js';
import { refusal } from '../refusals.js';

/** When two people were first and last in touch; both null before they ever were. */
export interface ContactBounds {
  firstContactAt: Date | null;
  lastContactAt: Date | null;
}

/** First and last contact with one more, whatever the order in which contacts become known. */
export function extendContactBounds({ firstContactAt, lastContactAt }: ContactBounds, at: Date) {
  return {
    firstContactAt: firstContactAt && firstContactAt < at ? firstContactAt : at,
    lastContactAt: lastContactAt && lastContactAt > at ? lastContactAt : at,
  } satisfies ContactBounds;
}

/** Every reason why a contact cannot have been at that time: INVALID when it is to come, or before the pairing began. */
export function checkContactAt(at: Date, { startedAt, now }: { startedAt: Date; now: Date }): Invalid[] {
  if (at > now) return [refusal('INVALID', 'at', 'contact.toCome')];
  return at < startedAt ? [refusal('INVALID', 'at', 'contact.beforePairing')] : [];
}
