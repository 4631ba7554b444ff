import { customPlan } from '../../shared/database/custom-plan.js';
import type { Em } from '../../shared/database/orm.js';
import { sqlArray } from '../../shared/database/sql-array.js';
import { openPairingStatuses } from '../pairing/pairing.domain.js';
import { noBarriers, type PairBarriers } from './exclusions.domain.js';

// `customPlan`: PostgreSQL hashes long lists only where it knows their values when it plans.
const hierarchySql = `with recursive up (below, id) as (
    select person_id, manager_id from person_fact where person_id = any(?::uuid[]) and manager_id is not null
    union select up.below, f.manager_id from person_fact f join up on f.person_id = up.id
      where f.manager_id is not null)
  select 'HIERARCHY' as kind, below as one, id as other from up where id = any(?::uuid[]) and id <> below`;
const separationsSql = `select kind, person_id as one, other_id as other from separation_fact
  where stands and person_id = any(?::uuid[]) and other_id = any(?::uuid[])`;
const pairedSql = `select 'PAIRED' as kind, mentor_id as one, mentee_id as other from pairing
  where status in ('${openPairingStatuses.join("','")}') and mentor_id = any(?::uuid[]) and mentee_id = any(?::uuid[])`;

interface BarrierRow {
  kind: 'HIERARCHY' | 'CONFLICT' | 'BLOCK' | 'PAIRED';
  one: string;
  other: string;
}

/** The barriers between any two of some people. */
export interface PairBarrierIndex {
  between(mentorId: string, menteeId: string): PairBarriers;
  /** All pairs with a barrier, in these roles. */
  pairs: { mentorId: string; menteeId: string }[];
}

const keyOf = (mentorId: string, menteeId: string): string => `${mentorId} ${menteeId}`;

/**
 * Finds the barriers between any two of these people: managers, conflicts, blocks and open pairings. Three statements.
 */
export async function findPairBarriers(em: Em, personIds: readonly string[]): Promise<PairBarrierIndex> {
  const ids = sqlArray(personIds);
  const known = new Map<string, PairBarriers>();
  const add = (mentorId: string, menteeId: string, change: (before: PairBarriers) => Partial<PairBarriers>) => {
    const before = known.get(keyOf(mentorId, menteeId)) ?? noBarriers;
    known.set(keyOf(mentorId, menteeId), { ...before, ...change(before) });
  };
  for (const sql of [hierarchySql, separationsSql, pairedSql])
    for (const { kind, one, other } of await em.execute<BarrierRow[]>(customPlan(sql), [ids, ids])) {
      add(one, other, (before) => changeFor[kind](before, one));
      if (kind !== 'PAIRED') add(other, one, (before) => changeFor[kind](before, one));
    }
  const pairs = [...known.keys()].map((key) => {
    const [mentorId = '', menteeId = ''] = key.split(' ');
    return { mentorId, menteeId };
  });
  return { between: (mentorId, menteeId) => known.get(keyOf(mentorId, menteeId)) ?? noBarriers, pairs };
}

const changeFor: Record<BarrierRow['kind'], (before: PairBarriers, by: string) => Partial<PairBarriers>> = {
  HIERARCHY: () => ({ inHierarchy: true }),
  CONFLICT: () => ({ inConflict: true }),
  BLOCK: ({ blockers }, by) => ({ blockers: [...blockers, by] }),
  PAIRED: () => ({ paired: true }),
};
