import type { PairingsEvents } from '../../contracts/pairings-events.js';
import { sqlArray } from '../../shared/database/sql-array.js';
import type { PairingsUnit } from '../operation.js';
import { openPairingStatuses, toPairingFacts } from './pairing.domain.js';
import { PairingEntity } from './pairing.entity.js';

/**
 * Who gets another manager takes everybody below along. A pairing's two are in one chain by it when one of them is below
 * and the other above; where both are below, nothing changed between them. So only those below and those above are
 * looked at, each by an index.
 */
const sql = `with recursive below (root, id) as (
    select id, id from unnest(?::uuid[]) as changed (id)
    union select b.root, f.person_id from person_fact f join below b on f.manager_id = b.id),
  above (root, id) as (
    select person_id, manager_id from person_fact where person_id = any(?::uuid[]) and manager_id is not null
    union select a.root, f.manager_id from person_fact f join above a on f.person_id = a.id
      where f.manager_id is not null),
  touched as (
    select b.root, p.id, p.mentee_id as other from pairing p join below b on b.id = p.mentor_id
      where p.status in ('${openPairingStatuses.join("','")}')
    union all select b.root, p.id, p.mentor_id from pairing p join below b on b.id = p.mentee_id
      where p.status in ('${openPairingStatuses.join("','")}')),
  judged as (
    select t.id, bool_or(exists (select 1 from above a where a.root = t.root and a.id = t.other)) as chained
    from touched t where not exists (select 1 from below b where b.root = t.root and b.id = t.other) group by t.id),
  freed as (
    delete from hierarchy_mark m using judged j where m.pairing_id = j.id and not j.chained)
  insert into hierarchy_mark (pairing_id, since) select id, ? from judged where chained
  on conflict (pairing_id) do nothing returning pairing_id as id`;

/**
 * Looks again at open pairings of these persons, whose manager may be another, and of all below them: marks those whose
 * two came to stand in one chain of managers, and takes back the marks of those who no longer do. Coordinators alone are
 * told, by `HierarchyAppeared`, once each time; neither the version nor an event tells the two.
 */
export async function markHierarchies(unit: PairingsUnit, personIds: string[]): Promise<void> {
  const ids = sqlArray(personIds);
  const marked = await unit.em.execute<{ id: string }[]>(sql, [ids, ids, unit.now]);
  if (marked.length === 0) return;
  const found = { id: { $in: marked.map(({ id }) => id) } };
  for (const pairing of await unit.em.find(PairingEntity, found, { orderBy: { id: 'asc' } })) {
    const payload = { pairing: toPairingFacts(pairing) } satisfies PairingsEvents['HierarchyAppeared'];
    unit.record({ type: 'HierarchyAppeared', streams: [pairing.programId], actorId: null, payload });
  }
}
