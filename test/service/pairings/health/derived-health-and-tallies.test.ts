import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PairingHealthName } from '../../../../services/contracts/pairings-events.js';
import { type HealthFacts, healthAt, healthInstants } from '../../../../services/pairings/health/health.domain.js';
import { healthCondition } from '../../../../services/pairings/health/health-conditions.queries.js';
import { pairingsEntities } from '../../../../services/pairings/main.js';
import { pairingsSteps } from '../../../../services/pairings/migrations/steps.js';
import { PairingEntity } from '../../../../services/pairings/pairing/pairing.entity.js';
import {
  type PairingStatsRow,
  pairingStatsByProgramId,
} from '../../../../services/pairings/stats/pairing-stats.loaders.js';
import { type Orm, openOrm } from '../../../../services/shared/database/orm.js';
import { newId } from '../../../../services/shared/id.js';
import { type ClonedDatabases, cloneDatabases } from '../../../support/database/clone-databases.js';
import {
  anyHealthFacts,
  anyInstant,
  dayAfterStart,
  healthFacts,
  healthStart,
} from '../../../support/fixtures/health-facts.js';

const healths: PairingHealthName[] = ['NEW', 'ON_RHYTHM', 'SLIPPING', 'DORMANT', 'PAUSED', 'ENDED'];
const programId = newId();
let databases: ClonedDatabases;
let orm: Orm;

beforeAll(async () => {
  databases = await cloneDatabases();
  orm = await openOrm({ url: databases.urls.pairings, entities: pairingsEntities, migrations: pairingsSteps });
});
afterAll(async () => {
  await orm.close(true);
  await databases.drop();
});
beforeEach(() => run('truncate pairing, pairing_request, program_tally cascade'));

const run = <Row extends object>(sql: string, params: unknown[] = []) => orm.em.fork().execute<Row[]>(sql, params);

/** Makes a pairing of each, and answers their ids. */
async function insert(all: (Partial<HealthFacts> & { firstContactAt?: Date })[]): Promise<string[]> {
  const rows = all.map((change) => ({
    ...healthFacts(change),
    id: newId(),
    firstContactAt: change.firstContactAt ?? null,
  }));
  await run(
    `insert into pairing (id, program_id, mentor_id, mentee_id, format, origin, status, goals_at_start, started_at,
        last_contact_at, first_contact_at, agreed, meeting_until, stops, slipping_after_factor, dormant_after_factor)
      select id, ?, uuidv7(), uuidv7(), 'ONGOING', 'REQUEST', status, '[]', "startedAt", "lastContactAt", "firstContactAt",
        agreed, "meetingUntil", stops, "slippingAfterFactor", "dormantAfterFactor"
      from jsonb_to_recordset(?::jsonb) as given (id uuid, status text, "startedAt" timestamptz, "lastContactAt" timestamptz,
        "firstContactAt" timestamptz, agreed jsonb, "meetingUntil" timestamptz, stops jsonb,
        "slippingAfterFactor" float8, "dormantAfterFactor" float8)`,
    [programId, JSON.stringify(rows)],
  );
  return rows.map(({ id }) => id);
}

describe('What PostgreSQL derives', () => {
  test.each(['UTC', 'America/New_York', 'Australia/Lord_Howe'])(
    'is the same as what the domain does, in a session of %s',
    async (timeZone) => {
      const samples = fc.sample(fc.tuple(anyHealthFacts, anyInstant), 1500);
      await orm.em.fork().transactional(async (em) => {
        await em.execute(`set local time zone '${timeZone}'`);
        await em.execute('delete from pairing');
      });
      const ids = await insert(samples.map(([known]) => known));
      const rows = await orm.em.fork().transactional(async (em) => {
        await em.execute(`set local time zone '${timeZone}'`);
        const nows = JSON.stringify(ids.map((id, index) => ({ id, now: samples[index]?.[1] })));
        const asked = healths.map((health) =>
          healthCondition([health], healthStart).sql.replaceAll('?::timestamptz', 'given.now'),
        );
        return em.execute<{ slipping_at: string | null; dormant_at: string | null; found: boolean[] }[]>(
          `select slipping_at, dormant_at, array[${asked.join(', ')}] as found
            from jsonb_to_recordset(?::jsonb) as given (id uuid, now timestamptz) join pairing using (id) order by id`,
          [nows],
        );
      });
      const iso = (instant: string | Date | null | undefined) => instant && new Date(instant).toISOString();
      const expected = samples.map(([known, now]) => {
        const instants = healthInstants(known);
        const health = healthAt(known, now);
        return [iso(instants?.slippingAt) ?? null, iso(instants?.dormantAt) ?? null, health];
      });
      const derived = rows.map(({ slipping_at, dormant_at, found }) => [
        iso(slipping_at),
        iso(dormant_at),
        healths.filter((_, index) => found[index]).join(),
      ]);
      expect(derived).toEqual(expected);
      // Each health is among them, or the comparison says little.
      expect(new Set(expected.map(([, , health]) => health)).size).toBe(healths.length);
    },
    30_000,
  );

  test('can be written by nobody', async () => {
    const [id] = await insert([{ lastContactAt: healthStart }]);
    await expect(run('update pairing set slipping_at = now() where id = ?', [id])).rejects.toThrow(/slipping_at/);
  });

  test('is read back by the row as the domain takes it', async () => {
    const known = healthFacts({
      lastContactAt: dayAfterStart(3),
      meetingUntil: dayAfterStart(9),
      agreed: { frequency: 'QUARTERLY' },
      stops: [[dayAfterStart(4).getTime(), dayAfterStart(5.5).getTime()]],
    });
    const [id] = await insert([known]);
    expect(await orm.em.fork().findOneOrFail(PairingEntity, id as string)).toMatchObject(known);
  });
});

const statsAt = async (now: Date): Promise<PairingStatsRow | null> =>
  pairingStatsByProgramId(orm.em.fork(), now).load(programId);

/** The same numbers, counted the long way. */
async function counted(now: Date): Promise<object> {
  const [row] = await run<PairingStatsRow>(
    `select count(*) filter (where status in ('PROPOSED', 'EXPLORING', 'ACTIVE', 'PAUSED', 'RELAUNCHING', 'CLOSING'))::int as open,
      count(*) filter (where status = 'ACTIVE')::int as active,
      count(*) filter (where status in ('COMPLETED', 'KEEPING_IN_TOUCH'))::int as completed,
      count(*) filter (where status = 'ENDED_EARLY')::int as "endedEarly",
      count(*) filter (where slipping_at <= ? and dormant_at > ?)::int as slipping,
      count(*) filter (where dormant_at <= ?)::int as dormant,
      percentile_cont(0.5) within group (order by
        floor(extract(epoch from first_contact_at - started_at) / 864)) / 100 as "medianDaysToFirstContact"
    from pairing where program_id = ?`,
    [now, now, now, programId],
  );
  return row as object;
}

describe('Kept counts', () => {
  test('are what counting says, whatever was made and changed', async () => {
    const samples = fc.sample(anyHealthFacts, 400).map((known, index) => ({
      ...known,
      ...(index % 3 > 0 && { firstContactAt: dayAfterStart(((index * 7919) % 4000) / 97) }),
    }));
    await insert(samples);
    expect(await statsAt(dayAfterStart(200))).toMatchObject(await counted(dayAfterStart(200)));
    await run(`update pairing set status = 'COMPLETED' where status = 'CLOSING'`);
    await run(
      `update pairing set status = 'ACTIVE', started_at = started_at - interval '1 day' where status = 'PROPOSED'`,
    );
    await run(`update pairing set first_contact_at = first_contact_at - interval '5 days' where status = 'ACTIVE'`);
    await run(
      `update pairing set first_contact_at = started_at + interval '1 hour' where first_contact_at < started_at`,
    );
    await run(`update pairing set first_contact_at = null where status = 'PAUSED'`);
    expect(await statsAt(dayAfterStart(100))).toMatchObject(await counted(dayAfterStart(100)));
  });

  test('say nothing of what never was', async () => {
    const none = { slipping: 0, dormant: 0, pendingRequests: 0, medianDaysToFirstContact: null, acceptanceRate: null };
    expect(await statsAt(healthStart)).toMatchObject({ open: 0, active: 0, completed: 0, endedEarly: 0, ...none });
  });

  test.each<[number[], number | null]>([
    [[], null],
    [[3], 3],
    [[1, 2], 1.5],
    [[9, 0.25, 2], 2],
    [[1, 1, 4, 8], 2.5],
    [[-1], 0],
  ])('know the days to the first contact in the middle of %p: %p', async (days, expected) => {
    await insert(days.map((days) => ({ firstContactAt: dayAfterStart(days), lastContactAt: dayAfterStart(days) })));
    expect((await statsAt(healthStart))?.medianDaysToFirstContact).toBe(expected);
  });

  test('are folded now and then, and nobody waits for anybody: many at once lose nothing', async () => {
    const ids = await insert(Array.from({ length: 60 }, () => ({ status: 'EXPLORING' as const })));
    const flip = async (id: string) => {
      for (let n = 0; n < 25; n++)
        await run(
          `update pairing set status = case status when 'ACTIVE' then 'PAUSED' else 'ACTIVE' end where id = ?`,
          [id],
        );
    };
    await Promise.all(ids.map(flip));
    expect(await statsAt(healthStart)).toMatchObject({ open: 60, active: 60 });
    const [tally] = await run<{ n: number }>('select count(*)::int as n from program_tally');
    expect(tally?.n).toBeLessThan(1100);
  }, 40_000);

  test('know pending requests, and how many of those answered were accepted', async () => {
    const outcomes = { SENT: 2, VIEWED: 1, INFO_REQUESTED: 1, ACCEPTED: 3, DECLINED: 2, EXPIRED: 1, WITHDRAWN: 4 };
    for (const [status, times] of Object.entries(outcomes))
      await run(
        `insert into pairing_request (id, program_id, from_id, to_id, format, status, first_message, goals, sent_at, expires_at)
          select uuidv7(), ?, uuidv7(), uuidv7(), 'ONGOING', ?, 'Bonjour', '[]', now(), now() from generate_series(1, ?)`,
        [programId, status, times],
      );
    expect(await statsAt(healthStart)).toMatchObject({ pendingRequests: 4, acceptanceRate: 0.5 });
    await run(`update pairing_request set status = 'ACCEPTED' where status = 'SENT'`);
    expect(await statsAt(healthStart)).toMatchObject({ pendingRequests: 2, acceptanceRate: 5 / 8 });
  });
});
