import type { PairingsEvents } from '../../contracts/pairings-events.js';
import { sqlArray } from '../../shared/database/sql-array.js';
import type { PairingsUnit } from '../operation.js';
import { openPairingStatuses, toPairingFacts } from './pairing.domain.js';
import { PairingEntity } from './pairing.entity.js';

/**
 * A person with a new manager takes all persons below them along. A pairing comes into one chain when one party is
 * below the changed person and the other above; where both are below, nothing changes between them. So only pairings of
 * persons below are checked, each by an index.
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
 * Updates the hierarchy marks of open pairings of these persons and of all below them: marks pairings whose parties
 * came into one chain of managers, and removes marks that no longer hold. Records `HierarchyAppeared` for each new
 * mark, for the programme's coordinators alone.
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
