import { RequestCoalescer } from '../cache/request-coalescer.js';
import type { Em } from '../database/orm.js';
import { sqlArray } from '../database/sql-array.js';
import { unauthenticated } from '../faults.js';
import type { Call } from '../http/call.js';
import type { ServiceRuntime } from '../runtime/service-runtime.js';
import type { Viewer } from './token-verifier.js';

/** Returns those of these persons who are suspended. Their tokens stay valid for up to ten minutes. */
export type FindSuspended = (em: Em, personIds: string[]) => Promise<string[]>;

/** Whether a person is suspended at this moment. */
export type IsSuspended = (personId: string) => Promise<boolean>;

/**
 * Returns the query that finds suspended persons in a service's table, which has a column `status`. `idColumn` holds the
 * person's id.
 */
export function findSuspendedIn(table: string, idColumn: string): FindSuspended {
  const sql = `select ${idColumn} as id from ${table} where ${idColumn} = any(?::uuid[]) and status = 'SUSPENDED'`;
  return async (em, personIds) => {
    const rows = await em.execute<{ id: string }[]>(sql, [sqlArray(personIds)]);
    return rows.map(({ id }) => id);
  };
}

/** Makes the check for one service: one statement answers all calls of the same moment, and nothing is cached. */
export function createSuspensionCheck({ orm }: ServiceRuntime, findSuspended: FindSuspended): IsSuspended {
  const coalescer = new RequestCoalescer(async (personIds) => {
    const suspended = await findSuspended(orm.em.fork(), personIds);
    return personIds.map((id) => suspended.includes(id));
  });
  return (personId) => coalescer.load(personId);
}

/**
 * Settles once it is sure that the viewer may act; rejects with UNAUTHENTICATED. Within one execution of several subgraphs
 * nobody is asked the same a second time.
 */
export async function requireNotSuspended(
  { personId }: Viewer,
  { suspensionChecks }: Call,
  isSuspended: IsSuspended,
): Promise<void> {
  const asked = suspensionChecks?.get(isSuspended) ?? isSuspended(personId);
  suspensionChecks?.set(isSuspended, asked);
  if (await asked) throw unauthenticated('This account is suspended: talk to the coordinators of your programme.');
}
