import type { PairingsUnit } from '../operation.js';
import { openPairingStatuses } from '../pairing/pairing.domain.js';
import { lockMentorPlaces } from '../requests/mentor-places.writes.js';
import { openRequestStatuses } from '../requests/request.domain.js';

const openSql = `select id from (
    select 1 as place, id from pairing_request
      where (from_id = ? or to_id = ?) and status in ('${openRequestStatuses.join("','")}')
    union all select 2, id from pairing
      where (mentor_id = ? or mentee_id = ?) and status in ('${openPairingStatuses.join("','")}')) open
  order by place, id`;

const programsSql = 'select program_id as id from membership_fact where person_id = ? order by program_id';

/**
 * Takes every turn that ending somebody's part needs, in the order of all locks: their programmes', in which a match run
 * may be proposing them, theirs, their places, their open requests, their open pairings. Whoever brings them in at this
 * moment is done before, and what they made is ended; or comes after, and is refused.
 */
export async function lockPersonAggregates(unit: PairingsUnit, personId: string): Promise<void> {
  for (const { id } of await unit.em.execute<{ id: string }[]>(programsSql, [personId])) await unit.lockAggregate(id);
  await unit.lockAggregate(personId);
  await lockMentorPlaces(unit, [personId]);
  const open = await unit.em.execute<{ id: string }[]>(openSql, [personId, personId, personId, personId]);
  for (const { id } of open) await unit.lockAggregate(id);
}
