import type { PairingHealthName } from '../../contracts/pairings-events.js';
import { contactEndedStatuses, contactExpectedStatuses } from './health.domain.js';

const list = (names: readonly string[]) => `('${names.join("','")}')`;

/**
 * Conditions on rows of `pairing` for each health, with `?` for each use of the instant: `healthAt` of health.domain.ts
 * in SQL.
 */
const conditions: Record<PairingHealthName, string> = {
  NEW: `(status = 'PROPOSED' or status in ${list(contactExpectedStatuses)} and last_contact_at is null
    and (dormant_at is null or dormant_at > ?::timestamptz))`,
  ON_RHYTHM: `(status in ${list(contactExpectedStatuses)} and last_contact_at is not null
    and (slipping_at is null or slipping_at > ?::timestamptz))`,
  SLIPPING: '(slipping_at <= ?::timestamptz and dormant_at > ?::timestamptz)',
  DORMANT: '(slipping_at <= ?::timestamptz and dormant_at <= ?::timestamptz)',
  PAUSED: `status = 'PAUSED'`,
  ENDED: `status in ${list(contactEndedStatuses)}`,
};

/** A condition on rows of `pairing` with one of these healths at an instant, and its parameters. */
export function healthCondition(healths: readonly PairingHealthName[], now: Date): { sql: string; params: Date[] } {
  const sql = `(${healths.map((health) => conditions[health]).join(' or ')})`;
  return {
    sql,
    params: sql
      .split('?')
      .slice(1)
      .map(() => now),
  };
}
