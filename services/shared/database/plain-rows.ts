import type { EntityMetadata, EntityName } from '@mikro-orm/core';
import type DataLoader from 'dataloader';
import { manyByKey, oneByKey } from './batch-loaders.js';
import type { Em } from './orm.js';
import { sqlArray } from './sql-array.js';

/** Columns of a row that hold text or ids: by these, rows are looked up. */
type KeyOf<Row> = { [Name in keyof Row]-?: Row[Name] extends string | null ? Name : never }[keyof Row] & string;

/** Which rows to read. */
export interface PlainRowQuery<Row> {
  by: KeyOf<Row>;
  keys: readonly string[];
  /** More conditions, on the table's columns alone. */
  where?: { sql: string; params: unknown[] };
  order?: Order<Row>;
}

interface Order<Row> {
  by: (keyof Row & string)[];
  direction: 'asc' | 'desc';
}

/** How an entity's rows are read: made once for each. */
interface Shape {
  table: string;
  /** Every column of the entity, as `select` lists them. */
  columns: string;
  /** Column and type of a property. */
  of: Map<string, { column: string; type: string }>;
  fields: { name: string; column: string; read: (value: unknown) => unknown }[];
}

const shapes = new WeakMap<EntityMetadata, Shape>();

/**
 * Makes rows, as the driver gives them, to what MikroORM would make of them, without what it takes to change them: no
 * identity, no tracking. For whatever is only read.
 */
export function plainRowMapper<Row extends object>(em: Em, entity: EntityName<Row>): (row: object) => Row {
  const { fields } = shapeOf(em, entity);
  return (row) => {
    const made: Record<string, unknown> = {};
    for (const { name, column, read } of fields) {
      const value = (row as Record<string, unknown>)[column];
      if (value !== undefined) made[name] = value === null ? null : read(value);
    }
    return made as Row;
  };
}

/** Reads rows by some of their columns' values, with the same text whatever the number of values. */
export async function findPlainRows<Row extends object>(
  em: Em,
  entity: EntityName<Row>,
  { by, keys, where, order }: PlainRowQuery<Row>,
): Promise<Row[]> {
  if (keys.length === 0) return [];
  const { table, columns, of } = shapeOf(em, entity);
  const columnOf = (name: string) => of.get(name)?.column;
  const sorted = order?.by.map((name) => `${columnOf(name)} ${order.direction}`).join(', ');
  const sql = `select ${columns} from "${table}" where ${columnOf(by)} = any(?::${of.get(by)?.type}[])${
    where ? ` ${where.sql}` : ''
  }${sorted ? ` order by ${sorted}` : ''}`;
  const rows = (await em.execute(sql, [sqlArray(keys), ...(where?.params ?? [])])) as object[];
  return rows.map(plainRowMapper(em, entity));
}

/** A loader of at most one row for each value of a property, null where there is none. */
export function plainRowByKey<Row extends object>(
  em: Em,
  entity: EntityName<Row>,
  by: KeyOf<Row>,
): DataLoader<string, Row | null> {
  return oneByKey<Row>(
    (keys) => findPlainRows(em, entity, { by, keys }),
    (row) => String(row[by]),
  );
}

/** A loader of all rows for each value of a property, in an order. */
export function plainRowsByKey<Row extends object>(
  em: Em,
  entity: EntityName<Row>,
  { by, ...more }: Omit<PlainRowQuery<Row>, 'keys'>,
): DataLoader<string, Row[]> {
  return manyByKey<Row>(
    (keys) => findPlainRows(em, entity, { by, keys, ...more }),
    (row) => String(row[by]),
  );
}

/** The columns that an entity has, as `select` lists them, each of a table or of what stands for it. */
export function columnList<Row extends object>(em: Em, entity: EntityName<Row>, of: string): string {
  return shapeOf(em, entity)
    .fields.map(({ column }) => `${of}.${column}`)
    .join(', ');
}

function shapeOf<Row extends object>(em: Em, entity: EntityName<Row>): Shape {
  const meta = em.getMetadata().get(entity) as unknown as EntityMetadata;
  const known = shapes.get(meta);
  if (known) return known;
  const platform = em.getPlatform();
  const columns = meta.props.map((prop) => {
    const { name, fieldNames, customType, runtimeType, columnTypes } = prop;
    const read = customType
      ? (value: unknown) => customType.convertToJSValue(value, platform)
      : runtimeType === 'Date'
        ? (value: unknown) => (value instanceof Date ? value : platform.parseDate(value as string))
        : (value: unknown) => value;
    return {
      name,
      column: fieldNames[0] ?? name,
      type: columnTypes[0] ?? 'text',
      isStored: prop.persist !== false,
      read,
    };
  });
  const shape: Shape = {
    table: meta.tableName,
    columns: columns
      .filter(({ isStored }) => isStored)
      .map(({ column }) => `"${column}"`)
      .join(', '),
    of: new Map(columns.map(({ name, column, type }) => [name, { column: `"${column}"`, type }])),
    fields: columns.map(({ name, column, read }) => ({ name, column, read })),
  };
  shapes.set(meta, shape);
  return shape;
}
