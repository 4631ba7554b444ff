import type { Em } from '../../shared/database/orm.js';
import { type NudgeKindName, nudgeRuleOf } from '../reminders/reminder-kinds.domain.js';
/** When a person last got a relationship nudge in a pairing, by `rateLimitKey`. `isSent`: in this batch. */
export type NudgeRateLimits = Map<
  string,
  { recipientId: string; pairingId: string; lastAt: Date | null; isSent: boolean }
>;

/** The key of one person's limit in one pairing. */
export const rateLimitKey = ({ recipientId, pairingId }: { recipientId: string; pairingId: string }) =>
  recipientId + pairingId;

const insertLimits = `insert into nudge_pace (recipient_id, pairing_id)
  select distinct "recipientId", "pairingId" from jsonb_to_recordset(?::jsonb) as one ("recipientId" uuid, "pairingId" uuid)
  order by 1, 2 on conflict do nothing`;
const lockLimits = `select p.recipient_id as "recipientId", p.pairing_id as "pairingId", p.last_at as "lastAt"
  from nudge_pace p where (p.recipient_id, p.pairing_id) in (
    select "recipientId", "pairingId" from jsonb_to_recordset(?::jsonb) as one ("recipientId" uuid, "pairingId" uuid))
  order by p.recipient_id, p.pairing_id for update of p`;

/**
 * Locks the weekly limits of the recipients of relationship nudges, by one statement. Two instances that check nudges of the
 * same person run one after the other.
 */
export async function lockRateLimits(
  em: Em,
  due: { kind: NudgeKindName; recipientId: string; pairingId: string }[],
): Promise<NudgeRateLimits> {
  const limited = due.filter(({ kind }) => nudgeRuleOf(kind).countsTowardsWeeklyLimit);
  if (limited.length === 0) return new Map();
  const keys = JSON.stringify(limited.map(({ recipientId, pairingId }) => ({ recipientId, pairingId })));
  await em.execute(insertLimits, [keys]);
  const rows = await em.execute<{ recipientId: string; pairingId: string; lastAt: Date | null }[]>(lockLimits, [keys]);
  const lastOf = ({ lastAt }: { lastAt: Date | null }) => lastAt && new Date(lastAt);
  return new Map(rows.map((row) => [rateLimitKey(row), { ...row, lastAt: lastOf(row), isSent: false }]));
}

const saveLimits = `update nudge_pace p set last_at = one."lastAt"
  from jsonb_to_recordset(?::jsonb) as one ("recipientId" uuid, "pairingId" uuid, "lastAt" timestamptz)
  where p.recipient_id = one."recipientId" and p.pairing_id = one."pairingId"`;

/** Stores the limits of those who got a nudge in this batch. */
export async function saveRateLimits(em: Em, limits: NudgeRateLimits): Promise<void> {
  const sent = [...limits.values()].filter(({ isSent }) => isSent);
  if (sent.length > 0) await em.execute(saveLimits, [JSON.stringify(sent)]);
}
