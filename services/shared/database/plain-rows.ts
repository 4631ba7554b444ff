import type { EntityName } from '@mikro-orm/core';
import type DataLoader from 'dataloader';
import { manyByKey, oneByKey } from './batch-loaders.js';
import type { Em } from './orm.js';
import { sqlArray } from './sql-array.js';

/** Properties of a row that hold text or ids: rows can be looked up by these. */
type KeyOf<Row> = { [Name in keyof Row]-?: Row[Name] extends string | null ? Name : never }[keyof Row] & string;

/** Which rows to read, and in which order. */
export interface PlainRowQuery<Row> {
  by: KeyOf<Row>;
  keys: readonly string[];
  /** More conditions, on columns of the table only. */
  where?: { sql: string; params: unknown[] };
  order?: Order<Row>;
}

interface Order<Row> {
  by: (keyof Row & string)[];
  direction: 'asc' | 'desc';
}

/** How an entity's rows are read; computed once per entity. */
interface EntityShape {
  table: string;
  /** All columns of the entity, as a select list. */
  columns: string;
  /** Column and type of each property. */
  of: Map<string, { column: string; type: string }>;
  fields: { name: string; column: string; read: (value: unknown) => unknown }[];
}

const shapes = new WeakMap<object, EntityShape>();

/**
 * Returns a function that converts a driver's row into the property values that MikroORM would produce, without
 * identity map and change tracking. For data that is only read.
 */
export function plainRowMapper<Row extends object>(em: Em, entity: EntityName<Row>): (row: object) => Row {
  const { fields } = entityShape(em, entity);
  return (row) => {
    const properties: Record<string, unknown> = {};
    for (const { name, column, read } of fields) {
      const value = (row as Record<string, unknown>)[column];
      if (value !== undefined) properties[name] = value === null ? null : read(value);
    }
    return properties as Row;
  };
}

/**
 * Returns the rows whose property `by` is one of `keys`. The statement's text does not depend on the number of keys.
 */
export async function findPlainRows<Row extends object>(
  em: Em,
  entity: EntityName<Row>,
  { by, keys, where, order }: PlainRowQuery<Row>,
): Promise<Row[]> {
  if (keys.length === 0) return [];
  const { table, columns, of } = entityShape(em, entity);
  const columnOf = (name: string) => of.get(name)?.column;
  const sorted = order?.by.map((name) => `${columnOf(name)} ${order.direction}`).join(', ');
  const sql = `select ${columns} from "${table}" where ${columnOf(by)} = any(?::${of.get(by)?.type}[])${
    where ? ` ${where.sql}` : ''
  }${sorted ? ` order by ${sorted}` : ''}`;
  const rows = (await em.execute(sql, [sqlArray(keys), ...(where?.params ?? [])])) as object[];
  return rows.map(plainRowMapper(em, entity));
}

/** Returns a loader of at most one row per value of a property; null if there is none. */
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

/** Returns a loader of all rows per value of a property, in the given order. */
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

/** Returns the columns of an entity as a select list, each qualified with the alias `of`. */
export function columnList<Row extends object>(em: Em, entity: EntityName<Row>, of: string): string {
  return entityShape(em, entity)
    .fields.map(({ column }) => `${of}.${column}`)
    .join(', ');
}

function entityShape<Row extends object>(em: Em, entity: EntityName<Row>): EntityShape {
  const meta = em.getMetadata().get(entity);
  const cached = shapes.get(meta);
  if (cached) return cached;
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
  const shape: EntityShape = {
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
