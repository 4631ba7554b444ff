import { oneByKey } from '../../shared/database/batch-loaders.js';
import type { Em } from '../../shared/database/orm.js';
import { findPlainRows, plainRowMapper } from '../../shared/database/plain-rows.js';
import { sqlArray } from '../../shared/database/sql-array.js';
import type { PageArgs } from '../../shared/pagination/connection.js';
import { type CountedConnection, KeysetListLoaders } from '../../shared/pagination/keyset-lists.js';
import type { LoaderParts } from '../loader-parts.js';
import { PairingRequestEntity } from './pairing-request.entity.js';
import type { RequestStatusName } from './request.domain.js';

/** A request that the viewer sent or received; null for everybody else. */
const ownRequestById = (em: Em, viewerId: string | null) =>
  oneByKey<PairingRequestEntity>(
    async (ids) => {
      if (!viewerId) return [];
      const own = { sql: 'and ?::uuid in (from_id, to_id)', params: [viewerId] };
      return findPlainRows(em, PairingRequestEntity, { by: 'id', keys: ids, where: own });
    },
    (request) => request.id,
  );

/** Which requests to list. */
export interface RequestFilter extends PageArgs {
  box: 'RECEIVED' | 'SENT';
  status?: readonly RequestStatusName[] | null | undefined;
}

export type RequestPage = CountedConnection<PairingRequestEntity>;

/** The requests that a person received or sent, the newest first. */
const requestsByPersonId = (em: Em) =>
  new KeysetListLoaders<RequestFilter, PairingRequestEntity>(({ box, status }) => ({
    em,
    table: 'pairing_request',
    ownerColumns: [box === 'RECEIVED' ? 'to_id' : 'from_id'],
    order: [
      { column: 'sent_at', type: 'timestamptz' },
      { column: 'id', type: 'uuid' },
    ],
    direction: 'desc',
    ...(status?.length && { where: { sql: 'and status = any(?::text[])', params: [sqlArray(status)] } }),
    toRow: plainRowMapper(em, PairingRequestEntity),
    keysetOf: (request) => [request.sentAt.toISOString(), request.id],
  }));

export const requestLoaders = {
  requestById: ({ em, viewerId }: LoaderParts) => ownRequestById(em, viewerId),
  requestsByPersonId: ({ em }: LoaderParts) => requestsByPersonId(em),
};
