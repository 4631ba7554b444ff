import { sqlArray } from '../../shared/database/sql-array.js';
import type { PairingsUnit } from '../operation.js';
import type { MatchRunOutcome } from './compute-match-run.domain.js';
import { eraseMatchData } from './erase-match-data.writes.js';

const suggestionsSql = `insert into match_suggestion (run_id, mentee_id, mentor_id, points, breakdown)
  select ?::uuid, "menteeId", "mentorId", points, breakdown from jsonb_to_recordset(?::jsonb)
    as x ("menteeId" uuid, "mentorId" uuid, points int, breakdown jsonb)`;

const unmatchedSql = `insert into match_unmatched (run_id, person_id, why)
  select ?::uuid, "personId", why from jsonb_to_recordset(?::jsonb) as x ("personId" uuid, why jsonb)`;

const personsSql = `select person_id as id, status from person_fact where person_id = any(?::uuid[]) order by person_id
  for share`;

/**
 * Stores the outcome of a run. Data of persons who were erased during the computation is erased again: the erasure
 * either waits for this transaction or is seen by it.
 */
export async function insertMatchRunOutcome(
  unit: PairingsUnit,
  runId: string,
  { suggestions, unmatched }: Pick<MatchRunOutcome, 'suggestions' | 'unmatched'>,
): Promise<void> {
  const pairs = suggestions.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId]);
  const ids = [...new Set([...pairs, ...unmatched.map(({ personId }) => personId)])];
  const persons = await unit.em.execute<{ id: string; status: string }[]>(personsSql, [sqlArray(ids)]);
  await unit.em.execute(suggestionsSql, [runId, JSON.stringify(suggestions)]);
  await insertUnmatched(unit, runId, unmatched);
  for (const { id, status } of persons) if (status === 'ERASED') await eraseMatchData(unit.em, id);
}

/** Stores mentees without a mentor, and why. */
export async function insertUnmatched(
  unit: PairingsUnit,
  runId: string,
  unmatched: MatchRunOutcome['unmatched'],
): Promise<void> {
  if (unmatched.length > 0) await unit.em.execute(unmatchedSql, [runId, JSON.stringify(unmatched)]);
}
