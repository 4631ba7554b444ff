import { oneByKey } from '../../shared/database/batch-loaders.js';
import type { Em } from '../../shared/database/orm.js';
import { sqlArray } from '../../shared/database/sql-array.js';
import { openPairingStatuses } from './pairing.domain.js';

export interface OpenPlaces {
  personId: string;
  open: number;
}

const sql = `select f.person_id as "personId", greatest(0, (f.mentor->>'maxPairings')::int - (
      select count(*) from pairing p where p.mentor_id = f.person_id
        and p.status in ('${openPairingStatuses.join("','")}')))::int as open
  from person_fact f where f.person_id = any(?::uuid[]) and f.mentor is not null`;

/** The number of pairings that a mentor can still take on; null for persons who are not mentors. One statement. */
export const openPlacesByPersonId = (em: Em) =>
  oneByKey<OpenPlaces>(
    (ids) => em.execute<OpenPlaces[]>(sql, [sqlArray(ids)]),
    (row) => row.personId,
  );
