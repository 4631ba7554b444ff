import { sqlArray } from '../../shared/database/sql-array.js';
import type { PairingsUnit } from '../operation.js';
import type { MatchRunOutcome } from './compute-match-run.domain.js';
import { eraseMatchData } from './erase-match-data.writes.js';

const suggestionsSql = `insert into match_suggestion (run_id, mentee_id, mentor_id, points, breakdown)
  select ?::uuid, "menteeId", "mentorId", points, breakdown from jsonb_to_recordset(?::jsonb)
    as x ("menteeId" uuid, "mentorId" uuid, points int, breakdown jsonb)`;

const unmatchedSql = `insert into match_unmatched (run_id, person_id, why)
  select ?::uuid, "personId", why from jsonb_to_recordset(?::jsonb) as x ("personId" uuid, why jsonb)`;

const knownSql = `select person_id as id, status from person_fact where person_id = any(?::uuid[]) order by person_id
  for share`;

/**
 * Keeps what a run came to. Whoever was erased while it was computed is let go of again: an erasure waits for this, or
 * this sees it.
 */
export async function insertMatchRunOutcome(
  unit: PairingsUnit,
  runId: string,
  { suggestions, unmatched }: Pick<MatchRunOutcome, 'suggestions' | 'unmatched'>,
): Promise<void> {
  const pairs = suggestions.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId]);
  const ids = [...new Set([...pairs, ...unmatched.map(({ personId }) => personId)])];
  const known = await unit.em.execute<{ id: string; status: string }[]>(knownSql, [sqlArray(ids)]);
  await unit.em.execute(suggestionsSql, [runId, JSON.stringify(suggestions)]);
  await insertUnmatched(unit, runId, unmatched);
  for (const { id, status } of known) if (status === 'ERASED') await eraseMatchData(unit.em, id);
}

/** Adds people who stay without a mentor in a run, and why. */
export async function insertUnmatched(
  unit: PairingsUnit,
  runId: string,
  unmatched: MatchRunOutcome['unmatched'],
): Promise<void> {
  if (unmatched.length > 0) await unit.em.execute(unmatchedSql, [runId, JSON.stringify(unmatched)]);
}
