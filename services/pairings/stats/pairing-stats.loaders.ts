import { oneByKey } from '../../shared/database/batch-loaders.js';
import type { Em } from '../../shared/database/orm.js';
import { sqlArray } from '../../shared/database/sql-array.js';
import { healthCondition } from '../health/health-conditions.queries.js';
import type { LoaderParts } from '../loader-parts.js';
import { openPairingStatuses } from '../pairing/pairing.domain.js';
import { openRequestStatuses } from '../requests/request.domain.js';

/** The numbers of a programme's pairings and requests. */
export interface PairingStatsRow {
  programId: string;
  open: number;
  active: number;
  slipping: number;
  dormant: number;
  completed: number;
  endedEarly: number;
  pendingRequests: number;
  medianDaysToFirstContact: number | null;
  acceptanceRate: number | null;
}

const list = (names: readonly string[]) => `('${names.join("','")}')`;
const pairings = (...statuses: string[]) => counted('PAIRING', statuses);
const requests = (...statuses: string[]) => counted('REQUEST', statuses);
const counted = (what: string, values: string[]) =>
  `coalesce(sum(n) filter (where what = '${what}' and value in ${list(values)}), 0)::int`;

/** The median of values with their counts: the middle value, or the mean of the two in the middle. */
const median = `select program_id, (min(value) filter (where upto * 2 >= total)
      + min(value) filter (where upto * 2 >= total + 1)) / 200.0 as days
    from (select program_id, value::int as value, sum(n) over (partition by program_id order by value::int) as upto,
        sum(n) over (partition by program_id) as total
      from tally where what = 'FIRST_CONTACT' and n > 0) spread group by program_id`;

const sqlAt = (now: Date) => {
  const [slipping, dormant] = [healthCondition(['SLIPPING'], now), healthCondition(['DORMANT'], now)];
  const inProgram = 'select count(*)::int from pairing where program_id = wanted.id and';
  const sql = `with tally as materialized (
      select program_id, what, value, sum(n) as n from program_tally
      where program_id = any(?::uuid[]) group by program_id, what, value),
    median as (${median})
  select wanted.id as "programId", counts.*, median.days::float8 as "medianDaysToFirstContact",
    (${inProgram} ${slipping.sql}) as slipping, (${inProgram} ${dormant.sql}) as dormant,
    counts.accepted / nullif(counts.answered, 0)::float8 as "acceptanceRate"
  from unnest(?::uuid[]) as wanted (id)
  cross join lateral (select ${pairings(...openPairingStatuses)} as open, ${pairings('ACTIVE')} as active,
      ${pairings('COMPLETED', 'KEEPING_IN_TOUCH')} as completed, ${pairings('ENDED_EARLY')} as "endedEarly",
      ${requests(...openRequestStatuses)} as "pendingRequests", ${requests('ACCEPTED')} as accepted,
      ${requests('ACCEPTED', 'DECLINED', 'EXPIRED')} as answered
    from tally where program_id = wanted.id) counts
  left join median on median.program_id = wanted.id`;
  return { sql, params: [...slipping.params, ...dormant.params] };
};

/**
 * A programme's numbers, from its counters (migrations/tally-tables.ts) and the index of health. One statement. The
 * median is exact to a hundredth of a day. Withdrawn requests do not count as answered.
 */
export const pairingStatsByProgramId = (em: Em, now: Date) =>
  oneByKey<PairingStatsRow>(
    async (ids) => {
      const { sql, params } = sqlAt(now);
      return em.execute<PairingStatsRow[]>(sql, [sqlArray(ids), ...params, sqlArray(ids)]);
    },
    (row) => row.programId,
  );

export const statsLoaders = {
  pairingStatsByProgramId: ({ em, now }: LoaderParts) => pairingStatsByProgramId(em, now),
};
