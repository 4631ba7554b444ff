import type { Em } from '../../shared/database/orm.js';
import { plainRowMapper } from '../../shared/database/plain-rows.js';
import type { PageArgs } from '../../shared/pagination/connection.js';
import { type CountedConnection, KeysetListLoaders } from '../../shared/pagination/keyset-lists.js';
import { PairingEntity } from '../pairing/pairing.entity.js';
import { ConcernEntity } from './concern.entity.js';

/** Which concerns to list: all of them, or only those that are resolved, or are not. */
export interface ConcernFilter extends PageArgs {
  resolved?: boolean | null | undefined;
}

export type ConcernPage = CountedConnection<ConcernEntity>;

const notOwn = `and not exists (select 1 from pairing where pairing.id = concern.pairing_id
  and ?::uuid in (pairing.mentor_id, pairing.mentee_id))`;

/**
 * A programme's concerns, the newest first, without those about a pairing of the viewer's own: a concern may be about
 * somebody who coordinates.
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
    where: { sql: notOwn + conditionOn(resolved), params: [viewerId] },
    toRow: plainRowMapper(em, ConcernEntity),
    keysetOf: (concern) => [concern.raisedAt.toISOString(), concern.id],
  }));

function conditionOn(resolved: boolean | null | undefined): string {
  if (resolved === null || resolved === undefined) return '';
  return resolved ? ' and resolved_at is not null' : ' and resolved_at is null';
}

/** Whether a concern is about a pairing of somebody's own: they never read it, though they may coordinate. */
export async function isAboutOwnPairing(em: Em, concern: ConcernEntity, personId: string): Promise<boolean> {
  const { mentorId, menteeId } = await em.findOneOrFail(PairingEntity, concern.pairingId);
  return [mentorId, menteeId].includes(personId);
}
