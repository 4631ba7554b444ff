import type { Unit } from '../../shared/transact.js';
import { openPairingStatuses } from '../domain/pairing.js';
import { openRequestStatuses } from '../domain/request.js';

const openSql = `select id from (
    select 1 as place, id from pairing_request
      where (from_id = ? or to_id = ?) and status in ('${openRequestStatuses.join("','")}')
    union all select 2, id from pairing
      where (mentor_id = ? or mentee_id = ?) and status in ('${openPairingStatuses.join("','")}')) open
  order by place, id`;

/**
 * Takes every turn that ending somebody's part needs, in the order of all locks: theirs, their open requests, their open
 * pairings. To be asked before anything is written, so that what follows is told after what it ends.
 */
export async function takeTurnsOfPerson(unit: Unit, personId: string): Promise<void> {
  await unit.takeTurn(personId);
  const open = await unit.em.execute<{ id: string }[]>(openSql, [personId, personId, personId, personId]);
  for (const { id } of open) await unit.takeTurn(id);
}
