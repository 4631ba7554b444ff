import type { Em } from '../../shared/database/orm.js';

const sql = `with own as (
    select mentee_id as other_id, program_id, status from pairing_party where mentor_id = ?
    union all
    select mentor_id, program_id, status from pairing_party where mentee_id = ?)
  select distinct p.display_name as name from own join person p on p.id = own.other_id
  where own.program_id = ? and own.status in ('EXPLORING','ACTIVE','PAUSED','RELAUNCHING','CLOSING')
  order by name`;

/**
 * The names of those with whom somebody has an open pairing in a programme, as pairings' events have told it. What is only
 * proposed to them holds nobody back.
 */
export async function findOpenPairingPartners(
  em: Em,
  { programId, personId }: { programId: string; personId: string },
): Promise<string[]> {
  const rows = await em.execute<{ name: string }[]>(sql, [personId, personId, programId]);
  return rows.map(({ name }) => name);
}
