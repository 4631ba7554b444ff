import type { Invalid } from '../../shared/checks.js';
import { refusal } from '../refusals.js';

/** The first and the last contact of a pairing; null before the first. */
export interface ContactBounds {
  firstContactAt: Date | null;
  lastContactAt: Date | null;
}

/** The bounds with one more contact. Contacts may arrive in any order. */
export function extendContactBounds({ firstContactAt, lastContactAt }: ContactBounds, at: Date) {
  return {
    firstContactAt: firstContactAt && firstContactAt < at ? firstContactAt : at,
    lastContactAt: lastContactAt && lastContactAt > at ? lastContactAt : at,
  } satisfies ContactBounds;
}

/** What is wrong with the time of a contact: it lies in the future, or before the pairing began. */
export function checkContactAt(at: Date, { startedAt, now }: { startedAt: Date; now: Date }): Invalid[] {
  if (at > now) return [refusal('INVALID', 'at', 'contact.toCome')];
  return at < startedAt ? [refusal('INVALID', 'at', 'contact.beforePairing')] : [];
}
