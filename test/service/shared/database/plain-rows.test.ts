import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { pairingsEntities } from '../../../../services/pairings/main.js';
import { peopleEntities } from '../../../../services/people/main.js';
import { progressEntities } from '../../../../services/progress/main.js';
import { type Orm, openOrm } from '../../../../services/shared/database/orm.js';
import {
  columnList,
  findPlainRows,
  plainRowByKey,
  plainRowMapper,
  plainRowsByKey,
} from '../../../../services/shared/database/plain-rows.js';
import { type ClonedDatabases, cloneDatabases } from '../../../support/database/clone-databases.js';

const ThingEntity = defineEntity({
  name: 'ThingEntity',
  tableName: 'thing',
  properties: {
    id: p.uuid().primary(),
    groupId: p.text(),
    note: p.text().strictNullable(),
    isGood: p.boolean(),
    count: p.integer(),
    share: p.float(),
    big: p.bigint().$type<string>(),
    day: p.date().strictNullable(),
    madeAt: p.datetime(),
    endedAt: p.datetime().strictNullable(),
    words: p.array().$type<string[]>(),
    more: p.json<unknown>().$type<unknown>(),
  },
});
type ThingEntity = InferEntity<typeof ThingEntity>;

let databases: ClonedDatabases;
let orm: Orm;
const ids = [1, 2, 3].map((n) => `00000000-0000-7000-8000-00000000000${n}`);

beforeAll(async () => {
  databases = await cloneDatabases();
  orm = await openOrm({ url: databases.urls.progress, entities: [ThingEntity], migrations: [] });
  await orm.em.fork().execute(`create table thing (id uuid primary key, group_id text, note text, is_good boolean,
    count int, share float8, big bigint, day date, made_at timestamptz, ended_at timestamptz, words text[], more jsonb)`);
  const whole = `'it''s "x", {y}', true, -3, 0.25, 9007199254740993, '2026-02-03', '2026-02-03T04:05:06.789Z',
    '1969-12-31T23:59:59Z', array['a,b', 'NULL', '"', E'\\\\ \\n', ''], '{"a": [1, null, "é"]}'`;
  await orm.em.fork().execute(`insert into thing values ('${ids[0]}', 'one', ${whole}),
    ('${ids[1]}', 'one', null, false, 0, 1e-7, 0, null, '2026-07-01T00:00:00+02', null, '{}', '[1, 2]'),
    ('${ids[2]}', 'two, "three"', '', false, 1, -0.5, -1, '0099-01-01', '2026-07-01', null, '{}', '"text"')`);
});
afterAll(async () => {
  await orm.close(true);
  await databases.drop();
});

const plain = (rows: object[]) => rows.map((row) => ({ ...row }));

test('plain rows equal the property values that MikroORM produces', async () => {
  const em = orm.em.fork();
  const found = await em.find(ThingEntity, { id: { $in: ids } }, { orderBy: { id: 'asc' } });
  const lean = await findPlainRows(em, ThingEntity, { by: 'id', keys: ids, order: { by: ['id'], direction: 'asc' } });
  expect(lean).toHaveLength(3);
  expect(lean).toEqual(plain(found));
  expect(Object.keys(lean[0] ?? {}).sort()).toEqual(Object.keys(found[0] ?? {}).sort());
  const rows = await em.execute<object[]>(
    `select ${columnList(em, ThingEntity, 't')}, 1 as other from thing t order by id`,
  );
  expect(rows.map(plainRowMapper(em, ThingEntity))).toEqual(plain(found));
});

test('rows are read by key, in order and under conditions; no keys give no rows', async () => {
  const em = orm.em.fork();
  const byId = plainRowByKey<ThingEntity>(em, ThingEntity, 'id');
  const [second, none] = await Promise.all([
    byId.load(ids[1] ?? ''),
    byId.load('00000000-0000-7000-8000-000000000009'),
  ]);
  expect([second?.share, none]).toEqual([1e-7, null]);
  const order = { by: ['count', 'id'], direction: 'desc' } as const;
  const ofGroup = plainRowsByKey<ThingEntity>(em, ThingEntity, {
    by: 'groupId',
    order: { ...order, by: [...order.by] },
  });
  const groups = await ofGroup.loadMany(['one', 'two, "three"', 'none']);
  expect(groups.map((group) => (group as ThingEntity[]).map(({ id }) => id))).toEqual([[ids[1], ids[0]], [ids[2]], []]);
  const where = { sql: 'and count > ?', params: [0] };
  expect(await findPlainRows(em, ThingEntity, { by: 'id', keys: ids, where })).toHaveLength(1);
  expect(await findPlainRows(em, ThingEntity, { by: 'id', keys: [] })).toEqual([]);
});

test.each([
  ['people', peopleEntities],
  ['pairings', pairingsEntities],
  ['progress', progressEntities],
] as const)('the columns of each entity of %s are those of its table', async (service, entities) => {
  const own = await openOrm({ url: databases.urls[service], entities: [...entities], migrations: [], poolSize: 1 });
  try {
    for (const entity of entities) {
      const { primaryKeys } = own.em.getMetadata().get(entity as never) as { primaryKeys: string[] };
      const key = { by: primaryKeys[0] as never, keys: [ids[0] ?? ''] };
      expect(await findPlainRows(own.em.fork(), entity as never, key)).toEqual([]);
    }
  } finally {
    await own.close(true);
  }
});
