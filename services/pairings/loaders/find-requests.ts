import { type Connection, connectionOf, type PageArgs, readPage } from '../../shared/connection.js';
import type { Em } from '../../shared/orm.js';
import type { RequestStatusName } from '../domain/request.js';
import { PairingRequestEntity } from '../entities/pairing-request.entity.js';
import { listOf } from './rows-by-owner.js';

export interface FindRequests extends PageArgs {
  personId: string;
  box: 'RECEIVED' | 'SENT';
  status?: readonly RequestStatusName[] | null | undefined;
}

/** A page of requests; `count` reads only when it is called. */
export interface RequestPage extends Connection<PairingRequestEntity> {
  count: () => Promise<number>;
}

/** A page of the requests that a person received or sent, the newest first. One statement, and one for `totalCount`. */
export async function findRequests(em: Em, search: FindRequests): Promise<RequestPage> {
  const { limit, after } = readPage(search, ['timestamptz', 'uuid']);
  const whose = search.box === 'RECEIVED' ? 'to_id' : 'from_id';
  const ofStatus = search.status?.length ? ' and status = any(?::text[])' : '';
  const sql = `from pairing_request where ${whose} = ?${ofStatus}`;
  const params = [search.personId, ...(search.status?.length ? [listOf(search.status)] : [])];
  const keyset = after ? ' and (sent_at, id) < (?::timestamptz, ?::uuid)' : '';
  const rows = (await em.execute(`select * ${sql}${keyset} order by sent_at desc, id desc limit ?`, [
    ...params,
    ...(after ?? []),
    limit + 1,
  ])) as object[];
  const requests = rows.map((row) => em.map(PairingRequestEntity, row as never));
  const count = async () => {
    const [counted] = (await em.execute(`select count(*)::int as n ${sql}`, params)) as { n: number }[];
    return counted?.n ?? 0;
  };
  return { ...connectionOf(requests, { limit, after }, (r) => [r.sentAt.toISOString(), r.id]), count };
}
