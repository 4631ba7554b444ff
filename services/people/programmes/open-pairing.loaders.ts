import type { Em } from '../../shared/database/orm.js';

const partnersSql = `with own as (
    select mentee_id as other_id, program_id, status from pairing_party where mentor_id = ?
    union all
    select mentor_id, program_id, status from pairing_party where mentee_id = ?)
  select distinct p.display_name as name from own join person p on p.id = own.other_id
  where own.program_id = ? and own.status in ('EXPLORING','ACTIVE','PAUSED','RELAUNCHING','CLOSING')
  order by name`;

/** Returns the names of a person's partners in open pairings of a programme. Proposed pairings do not count. */
export async function findOpenPairingPartners(
  em: Em,
  { programId, personId }: { programId: string; personId: string },
): Promise<string[]> {
  const rows = await em.execute<{ name: string }[]>(partnersSql, [personId, personId, programId]);
  return rows.map(({ name }) => name);
}
