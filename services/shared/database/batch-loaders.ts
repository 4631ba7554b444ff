import DataLoader from 'dataloader';

/** A loader of at most one row for each key, from one query for all keys; null where there is none. */
export function oneByKey<Row>(
  load: (keys: string[]) => Promise<Row[]>,
  keyOf: (row: Row) => string,
): DataLoader<string, Row | null> {
  return new DataLoader(async (keys) => {
    const found = new Map((await load([...keys])).map((row) => [keyOf(row), row]));
    return keys.map((key) => found.get(key) ?? null);
  });
}

/** A loader of a list for each key, from one query for all keys; in the order in which the query gives the rows. */
export function manyByKey<Row>(
  load: (keys: string[]) => Promise<Row[]>,
  keyOf: (row: Row) => string,
): DataLoader<string, Row[]> {
  return new DataLoader(async (keys) => {
    const found = new Map<string, Row[]>(keys.map((key) => [key, []]));
    for (const row of await load([...keys])) found.get(keyOf(row))?.push(row);
    return keys.map((key) => found.get(key) ?? []);
  });
}
