import DataLoader from 'dataloader';
import { customPlan } from '../database/custom-plan.js';
import type { Em } from '../database/orm.js';
import { sqlArray } from '../database/sql-array.js';
import {
  type Connection,
  type Keyset,
  type KeyType,
  type PageArgs,
  parsePageArgs,
  toConnection,
} from './connection.js';

/** A connection whose total count is queried only when selected. */
export interface CountedConnection<Row> extends Connection<Row> {
  count: () => Promise<number>;
}

export interface KeysetList<Row extends object> {
  em: Em;
  table: string;
  /**
   * Columns that link a row to its owner. Each column is read with its own index, up to the limit; the results are
   * merged.
   */
  ownerColumns: string[];
  /** Columns that order the list, with their types; the id last, all in the same direction. */
  order: { column: string; type: KeyType }[];
  direction: 'asc' | 'desc';
  /** More conditions, on columns of the table only. Their selectivity varies, so such a list gets a custom plan. */
  where?: { sql: string; params: unknown[] };
  toRow: (row: object) => Row;
  keysetOf: (row: Row) => Keyset;
}

/** Loads one page of a list for each of many owners, with one statement for all pages and one for all counts. */
export class KeysetListLoader<Row extends object> {
  readonly #pages: DataLoader<string, Connection<Row>>;
  readonly #counts: DataLoader<string, number>;

  constructor(list: KeysetList<Row>, args: PageArgs) {
    const page = parsePageArgs(
      args,
      list.order.map(({ type }) => type),
    );
    this.#pages = new DataLoader(async (owners) => {
      const rows = await readRows(list, owners, page);
      return owners.map((owner) => toConnection(rows.get(owner) ?? [], page, list.keysetOf));
    });
    this.#counts = new DataLoader((owners) => countRows(list, owners));
  }

  async load(owner: string): Promise<CountedConnection<Row>> {
    return { ...(await this.#pages.load(owner)), count: () => this.#counts.load(owner) };
  }
}

async function readRows<Row extends object>(
  list: KeysetList<Row>,
  owners: readonly string[],
  { limit, after }: { limit: number; after: Keyset | undefined },
): Promise<Map<string, Row[]>> {
  const columns = list.order.map(({ column }) => column).join(', ');
  const placeholders = list.order.map(({ type }) => `?::${type}`).join(', ');
  const keyset = after ? `and (${columns}) ${list.direction === 'asc' ? '>' : '<'} (${placeholders})` : '';
  // The limit is part of the text, so that each page size has its own plan.
  const order = `order by ${list.order.map(({ column }) => `${column} ${list.direction}`).join(', ')} limit ${limit + 1}`;
  const parts = list.ownerColumns.map(
    (owner) =>
      `(select * from ${list.table} where ${owner} = wanted.owner ${list.where?.sql ?? ''} ${keyset} ${order})`,
  );
  const sql = `select wanted.owner as owner_of_row, found.* from unnest(?::uuid[]) as wanted (owner)
    cross join lateral (select * from (${parts.join(' union all ')}) part ${order}) found`;
  const partParams = [...(list.where?.params ?? []), ...(after ?? [])];
  const params = [sqlArray(owners), ...list.ownerColumns.flatMap(() => partParams)];
  const byOwner = new Map<string, Row[]>();
  for (const { owner_of_row, ...row } of (await list.em.execute(withPlan(list, sql), params)) as {
    owner_of_row: string;
  }[]) {
    const rows = byOwner.get(owner_of_row) ?? [];
    byOwner.set(owner_of_row, rows);
    rows.push(list.toRow(row));
  }
  return byOwner;
}

const withPlan = <Row extends object>({ where }: KeysetList<Row>, sql: string): string =>
  where?.sql ? customPlan(sql) : sql;

async function countRows<Row extends object>(list: KeysetList<Row>, owners: readonly string[]): Promise<number[]> {
  const parts = list.ownerColumns.map(
    (owner) => `(select count(*) from ${list.table} where ${owner} = wanted.owner ${list.where?.sql ?? ''})`,
  );
  const sql = `select wanted.owner, (${parts.join(' + ')})::int as n from unnest(?::uuid[]) as wanted (owner)`;
  const params = [...list.ownerColumns.flatMap(() => list.where?.params ?? []), sqlArray(owners)];
  const rows = (await list.em.execute(withPlan(list, sql), params)) as { owner: string; n: number }[];
  const counts = new Map(rows.map((row) => [row.owner, row.n]));
  return owners.map((owner) => counts.get(owner) ?? 0);
}

/** Keeps one loader per set of arguments within an operation, so that fields with equal arguments share it. */
export class KeysetListLoaders<Args extends PageArgs, Row extends object> {
  readonly #loaders = new Map<string, KeysetListLoader<Row>>();

  constructor(private readonly make: (args: Args) => KeysetList<Row>) {}

  load(owner: string, args: Args): Promise<CountedConnection<Row>> {
    const key = JSON.stringify(args);
    const lists = this.#loaders.get(key) ?? new KeysetListLoader(this.make(args), args);
    this.#loaders.set(key, lists);
    return lists.load(owner);
  }
}
