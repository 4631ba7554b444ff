import type DataLoader from 'dataloader';
import { oneByKey } from '../../shared/database/batch-loaders.js';
import type { Em } from '../../shared/database/orm.js';
import { columnList, plainRowMapper } from '../../shared/database/plain-rows.js';
import { sqlArray } from '../../shared/database/sql-array.js';
import { PersonEntity } from './person.entity.js';

/** How the viewer is related to a person. */
export interface ViewerRelation {
  id: string;
  /** The viewer coordinates a programme in which the person is a member. */
  isCoordinator: boolean;
  /** The viewer and the person have an open pairing; a proposed one does not count. */
  hasOpenPairing: boolean;
  /** The person has blocked the viewer. The viewer must not learn this. */
  hasBlockedViewer: boolean;
}

const openStatuses = `('EXPLORING','ACTIVE','PAUSED','RELAUNCHING','CLOSING')`;
const arePartiesSql = `((x.mentor_id = p.id and x.mentee_id = v.id) or (x.mentee_id = p.id and x.mentor_id = v.id))`;
const relationSql = `select p.id,
    exists (select 1 from membership a join membership b using (program_id)
      where a.person_id = p.id and b.person_id = v.id and 'COORDINATOR' = any(b.roles)) as "isCoordinator",
    exists (select 1 from pairing_party x where ${arePartiesSql} and x.status in ${openStatuses}) as "hasOpenPairing",
    exists (select 1 from separation s where s.stands and s.kind = 'BLOCK' and s.person_id = p.id
      and s.other_id = v.id) as "hasBlockedViewer"
  from person p cross join (select ?::uuid as id) v where p.id = any(?::uuid[])`;

/** Loads how the viewer is related to each person, by one statement. Null for every person when signed out. */
export function viewerRelationById(em: Em, viewerId: string | null): DataLoader<string, ViewerRelation | null> {
  const load = (ids: string[]) =>
    em.execute(relationSql, [viewerId, sqlArray(ids)]) as unknown as Promise<ViewerRelation[]>;
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
 * Loads the persons whom the viewer may see, by one statement: the viewer, members of the viewer's programmes, and people
 * who are or were paired with the viewer. Erased persons are visible too: nothing is left of them but the name "a former
 * member". Null for all others, and for everybody when signed out.
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
