import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import * as ask from '../../../../demo/documents.js';
import { FrozenClock } from '../../../../services/shared/time/clock.js';
import { queryRows } from '../../../support/database/rows.js';
import {
  becomeMentee,
  becomeMentor,
  mutate,
  mutationPayload,
  openProgram,
  pairUnderAgreement,
  requestInput,
  userErrorsOf,
} from '../../../support/fixtures/fixtures.js';
import { PROPOSE_PAIRING } from '../../../support/fixtures/pairing-life.js';
import type { ApiClient } from '../../../support/graph/api-client.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';

const clock = new FrozenClock(new Date('2026-03-02T09:00:00Z'));

let jumelage: TestJumelage;
let coordinator: ApiClient;
let programId: string;
let mentor: ApiClient;
let mentee: ApiClient;

beforeAll(async () => {
  jumelage = await startJumelage({ clock });
  const fresh = await jumelage.join('Odile Ferrand');
  programId = await openProgram(fresh);
  coordinator = await fresh.renewed();
}, 30_000);
afterAll(() => jumelage.close());
beforeEach(async () => {
  [mentor, mentee] = await Promise.all([jumelage.join('Yvonne Abadie'), jumelage.join('Camille Roy')]);
  await becomeMentor(mentor, programId);
  await becomeMentee(mentee, programId);
});

const one = async (sql: string, params: unknown[] = []) => (await queryRows(jumelage.pairings.runtime, sql, params))[0];

/** Waits until so many transactions of pairings wait for a lock. */
async function untilWaiting(count: number): Promise<void> {
  const sql = `select count(*)::int as n from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  for (const deadline = Date.now() + 15_000; (await one(sql)).n < count; ) {
    if (Date.now() > deadline) throw new Error(`${(await one(sql)).n} of ${count} transactions wait.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Runs `meanwhile` while a transaction of its own holds what `sql` locks. */
async function holding<T>(sql: string, params: unknown[], meanwhile: () => Promise<T>): Promise<T> {
  return jumelage.pairings.runtime.orm.em.fork().transactional(async (em) => {
    await em.execute(sql, params);
    return meanwhile();
  });
}

test('What falls due of two kinds for one pairing never waits in a circle with a command of one of the two', async () => {
  const { pairingId } = await pairUnderAgreement(programId, mentor, mentee);
  await jumelage.settle();
  const { runtime } = jumelage.pairings;
  const now = clock.now();
  let attempts = 0;
  const { changed } = await holding('lock table person_fact in access exclusive mode', [], async () => {
    await queryRows(
      runtime,
      `insert into due (kind, subject, due_at) select kind, ?, ?::timestamptz + n * interval '1 second'
        from unnest(array['pairing.endNear', 'pairing.watch']) with ordinality as given (kind, n)
        on conflict (kind, subject) do update set due_at = excluded.due_at`,
      [pairingId, new Date(now.getTime() - 60_000)],
    );
    runtime.notifier.notify('due');
    // The loop has the pairing, and waits for the table.
    await untilWaiting(1);
    const changed = runtime.transact(runtime.orm.em.fork(), async (unit) => {
      attempts += 1;
      await unit.lockAggregate(pairingId);
      await unit.em.execute('select 1 from pairing where id = ? for update', [pairingId]);
    });
    await untilWaiting(2);
    return { changed };
  });
  await changed;
  await jumelage.settle();
  expect(attempts).toBe(1);
});

/** Waits until pairings has heard that somebody is gone, or waits itself for who was first. */
async function untilHeard(who: ApiClient, status: string): Promise<void> {
  const sql = `select exists (select 1 from person_fact where person_id = ? and status = ?)
    or (select count(*) > 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock') as heard`;
  for (const deadline = Date.now() + 15_000; !(await one(sql, [who.personId, status])).heard; ) {
    if (Date.now() > deadline) throw new Error(`Pairings has not heard that ${who.personId} is ${status}.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const suspend = (who: ApiClient) =>
  mutate(
    coordinator,
    'mutation ($id: ID!, $p: ID!) { suspendPerson(personId: $id, programId: $p, reason: "Essai") { userErrors { code path } } }',
    { id: who.personId, p: programId },
  );

describe('Somebody who is suspended while another brings them in', () => {
  test('has no request waiting for them', async () => {
    const { sent } = await holding('lock table matching_policy in access exclusive mode', [], async () => {
      const sent = mutationPayload(mentee, ask.SEND_REQUEST, { input: requestInput(programId, mentor) });
      await untilWaiting(1);
      await suspend(mentor);
      await untilHeard(mentor, 'SUSPENDED');
      return { sent };
    });
    expect(userErrorsOf(await sent)).toEqual([]);
    await jumelage.settle();
    expect(await one('select status from pairing_request where to_id = ?', [mentor.personId])).toEqual({
      status: 'DECLINED',
    });
  });

  test.each(['mentor', 'mentee'])('has nothing proposed to them, as %s', async (role) => {
    const who = role === 'mentor' ? mentor : mentee;
    const input = { programId, mentorId: mentor.personId, menteeId: mentee.personId };
    const { proposed } = await holding('lock table matching_policy in access exclusive mode', [], async () => {
      const proposed = mutationPayload(coordinator, PROPOSE_PAIRING, { input });
      await untilWaiting(1);
      await suspend(who);
      await untilHeard(who, 'SUSPENDED');
      return { proposed };
    });
    expect(userErrorsOf(await proposed)).toEqual([]);
    await jumelage.settle();
    expect(await one('select status from pairing where mentor_id = ?', [mentor.personId])).toEqual({
      status: 'ENDED_EARLY',
    });
  });
});
