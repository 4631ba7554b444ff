import { sqlArray } from '../database/sql-array.js';
import type { KeyType, PageArgs } from './connection.js';

/** Arguments of a connection that can be limited to some statuses. */
export interface StatusListArgs<Status extends string> extends PageArgs {
  status?: Status[] | null | undefined;
}

/** The condition that limits a list to these statuses; none for null. */
export const whereStatusIn = (status: string[] | null | undefined) =>
  status ? { where: { sql: 'and status = any(?::text[])', params: [sqlArray(status)] } } : {};

/** The order of a list by an instant, then by id. */
export const orderByInstant = (column: string): { column: string; type: KeyType }[] => [
  { column, type: 'timestamptz' },
  { column: 'id', type: 'uuid' },
];
