import type DataLoader from 'dataloader';
import { oneByKey } from '../../shared/database/batch-loaders.js';
import type { Em } from '../../shared/database/orm.js';
import { columnList, plainRowMapper } from '../../shared/database/plain-rows.js';
import { sqlArray } from '../../shared/database/sql-array.js';
import { PersonEntity } from './person.entity.js';

/** What the viewer is to somebody. */
export interface ViewerRelation {
  id: string;
  /** Both take part in one programme at least. */
  sharesProgram: boolean;
  /** The viewer coordinates a programme that the person takes part in. */
  coordinates: boolean;
  /** Both are parties of a pairing, open or ended. */
  paired: boolean;
  /** Both are parties of a pairing that is open; one that is only proposed opens nothing between them. */
  pairedNow: boolean;
  /** The person has blocked the viewer, who is not to learn of it. */
  blocksViewer: boolean;
}

const openStatuses = `('EXPLORING','ACTIVE','PAUSED','RELAUNCHING','CLOSING')`;
const arePartiesSql = `((x.mentor_id = p.id and x.mentee_id = v.id) or (x.mentee_id = p.id and x.mentor_id = v.id))`;
const sql = `select p.id,
    exists (select 1 from membership a join membership b using (program_id)
      where a.person_id = p.id and b.person_id = v.id) as "sharesProgram",
    exists (select 1 from membership a join membership b using (program_id)
      where a.person_id = p.id and b.person_id = v.id and 'COORDINATOR' = any(b.roles)) as coordinates,
    exists (select 1 from pairing_party x where ${arePartiesSql}) as paired,
    exists (select 1 from pairing_party x where ${arePartiesSql} and x.status in ${openStatuses}) as "pairedNow",
    exists (select 1 from separation s where s.stands and s.kind = 'BLOCK' and s.person_id = p.id
      and s.other_id = v.id) as "blocksViewer"
  from person p cross join (select ?::uuid as id) v where p.id = any(?::uuid[])`;

/** What the viewer is to each person; one statement for all. */
export function viewerRelationById(em: Em, viewerId: string | null): DataLoader<string, ViewerRelation | null> {
  const load = (ids: string[]) => em.execute(sql, [viewerId, sqlArray(ids)]) as unknown as Promise<ViewerRelation[]>;
  return oneByKey<ViewerRelation>(
    (ids) => (viewerId ? load(ids) : Promise.resolve([])),
    (row) => row.id,
  );
}

const visibleSql = (
  columns: string,
) => `select ${columns} from person p cross join (select ?::uuid as id) v where p.id = any(?::uuid[]) and (
    p.id = v.id or p.status = 'ERASED'
    or exists (select 1 from membership a join membership b using (program_id) where a.person_id = p.id and b.person_id = v.id)
    or exists (select 1 from pairing_party x where ${arePartiesSql}))`;

/**
 * Persons whom the viewer may know: themselves, who shares a programme with them, who is or was paired with them; and
 * whoever was erased, of whom nothing is left to see, so that what they sent is from a former member. Null for everybody
 * else, and for everybody when signed out. One statement for all.
 */
export function visiblePersonById(em: Em, viewerId: string | null): DataLoader<string, PersonEntity | null> {
  return oneByKey<PersonEntity>(
    async (ids) => {
      if (!viewerId) return [];
      const sql = visibleSql(columnList(em, PersonEntity, 'p'));
      const visible = await em.execute<object[]>(sql, [viewerId, sqlArray(ids)]);
      return visible.map(plainRowMapper(em, PersonEntity));
    },
    (person) => person.id,
  );
}
