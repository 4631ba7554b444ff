import type { Em } from '../../shared/database/orm.js';
import { plainRowMapper } from '../../shared/database/plain-rows.js';
import type { PageArgs } from '../../shared/pagination/connection.js';
import { type CountedConnection, KeysetListLoaders } from '../../shared/pagination/keyset-lists.js';
import { PairingEntity } from '../pairing/pairing.entity.js';
import { ConcernEntity } from './concern.entity.js';

/** Which concerns to list: resolved ones, unresolved ones, or all where absent. */
export interface ConcernFilter extends PageArgs {
  resolved?: boolean | null | undefined;
}

export type ConcernPage = CountedConnection<ConcernEntity>;

const notOwnSql = `and not exists (select 1 from pairing where pairing.id = concern.pairing_id
  and ?::uuid in (pairing.mentor_id, pairing.mentee_id))`;

/**
 * A programme's concerns, newest first. Concerns about a pairing of the viewer's own are left out, because a
 * coordinator may be a party.
 */
export const concernsByProgramId = (em: Em, viewerId: string | null) =>
  new KeysetListLoaders<ConcernFilter, ConcernEntity>(({ resolved }) => ({
    em,
    table: 'concern',
    ownerColumns: ['program_id'],
    order: [
      { column: 'raised_at', type: 'timestamptz' },
      { column: 'id', type: 'uuid' },
    ],
    direction: 'desc',
    where: { sql: notOwnSql + conditionOn(resolved), params: [viewerId] },
    toRow: plainRowMapper(em, ConcernEntity),
    keysetOf: (concern) => [concern.raisedAt.toISOString(), concern.id],
  }));

function conditionOn(resolved: boolean | null | undefined): string {
  if (resolved === null || resolved === undefined) return '';
  return resolved ? ' and resolved_at is not null' : ' and resolved_at is null';
}

/** Whether a concern is about a pairing of this person, who then may not read it, even as a coordinator. */
export async function isAboutOwnPairing(em: Em, concern: ConcernEntity, personId: string): Promise<boolean> {
  const { mentorId, menteeId } = await em.findOneOrFail(PairingEntity, concern.pairingId);
  return [mentorId, menteeId].includes(personId);
}
