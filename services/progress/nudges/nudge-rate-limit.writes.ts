import type { Em } from '../../shared/database/orm.js';
import { type NudgeKindName, nudgeRules } from './nudge.domain.js';

/** When somebody was last told of the relationship, by person and pairing; `told` in this very batch. */
export type NudgeRateLimits = Map<
  string,
  { recipientId: string; pairingId: string; lastAt: Date | null; told: boolean }
>;

/** Whose pace in which pairing. */
export const rateLimitKey = ({ recipientId, pairingId }: { recipientId: string; pairingId: string }) =>
  recipientId + pairingId;

const makePace = `insert into nudge_pace (recipient_id, pairing_id)
  select distinct "recipientId", "pairingId" from jsonb_to_recordset(?::jsonb) as one ("recipientId" uuid, "pairingId" uuid)
  order by 1, 2 on conflict do nothing`;
const lockPaceSql = `select p.recipient_id as "recipientId", p.pairing_id as "pairingId", p.last_at as "lastAt"
  from nudge_pace p where (p.recipient_id, p.pairing_id) in (
    select "recipientId", "pairingId" from jsonb_to_recordset(?::jsonb) as one ("recipientId" uuid, "pairingId" uuid))
  order by p.recipient_id, p.pairing_id for update of p`;

/**
 * Locks the pace of those who are to be told of their relationship, one statement for all. Two instances that have something to tell the same person wait for each other:
 * one of the two is too many.
 */
export async function lockRateLimits(
  em: Em,
  due: { kind: NudgeKindName; recipientId: string; pairingId: string }[],
): Promise<NudgeRateLimits> {
  const held = due.filter(({ kind }) => nudgeRules[kind].countsTowardsWeeklyLimit);
  if (held.length === 0) return new Map();
  const keys = JSON.stringify(held.map(({ recipientId, pairingId }) => ({ recipientId, pairingId })));
  await em.execute(makePace, [keys]);
  const rows = await em.execute<{ recipientId: string; pairingId: string; lastAt: Date | null }[]>(lockPaceSql, [keys]);
  const lastOf = ({ lastAt }: { lastAt: Date | null }) => lastAt && new Date(lastAt);
  return new Map(rows.map((row) => [rateLimitKey(row), { ...row, lastAt: lastOf(row), told: false }]));
}

const savePaceSql = `update nudge_pace p set last_at = one."lastAt"
  from jsonb_to_recordset(?::jsonb) as one ("recipientId" uuid, "pairingId" uuid, "lastAt" timestamptz)
  where p.recipient_id = one."recipientId" and p.pairing_id = one."pairingId"`;

/** Keeps who was told now. */
export async function saveRateLimits(em: Em, pace: NudgeRateLimits): Promise<void> {
  const told = [...pace.values()].filter((one) => one.told);
  if (told.length > 0) await em.execute(savePaceSql, [JSON.stringify(told)]);
}
