import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { queryRows } from '../../../support/database/rows.js';
import {
  becomeMentee,
  becomeMentor,
  createConfirmedMeeting,
  openProgram,
  pairUnderAgreement,
  setGoal,
  type TestPairing,
} from '../../../support/fixtures/fixtures.js';
import { giveAllHours, WHOLE_MEETING } from '../../../support/fixtures/meetings.js';
import type { ApiClient } from '../../../support/graph/api-client.js';
import { countStatements } from '../../../support/graph/count-statements.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';

let jumelage: TestJumelage;
let few: ApiClient;
let many: ApiClient;

beforeAll(async () => {
  jumelage = await startJumelage();
  const programId = await openProgram(await jumelage.join('Odile'));
  const mentor = await becomeMentor(await jumelage.join('Yvonne'), programId);
  await giveAllHours(mentor);
  [few, many] = await Promise.all([jumelage.join('Peu'), jumelage.join('Beaucoup')]);
  for (const [mentee, hour, count] of [
    [few, 10, 2],
    [many, 12, 50],
  ] as const) {
    const pairing = await pairUnderAgreement(programId, mentor, await becomeMentee(mentee, programId));
    await fill(pairing, await createConfirmedMeeting(pairing, `2030-01-01T${hour}:00:00Z`), {
      goalId: await setGoal(pairing),
      count,
    });
  }
  await jumelage.settle();
}, 40_000);
afterAll(() => jumelage.close());

/** Makes so many meetings of one, each with all that a meeting can have. */
async function fill(
  { pairingId, mentor, mentee }: TestPairing,
  meetingId: string,
  { goalId, count }: { goalId: string; count: number },
): Promise<void> {
  const { runtime } = jumelage.progress;
  const { personId } = mentee;
  const each = `from meeting m where m.pairing_id = ?`;
  const statements: [string, unknown[]][] = [
    [
      `insert into meeting (id, pairing_id, kind, status, organizer_id, proposed_by_id, starts_at, minutes, time_zone, channel)
        select uuidv7(), pairing_id, kind, 'COMPLETED', organizer_id, proposed_by_id, starts_at - n * interval '1 day', 45, 'UTC', 'VIDEO'
        from meeting, generate_series(1, ?) n where id = ?`,
      [count - 1, meetingId],
    ],
    [
      `insert into agenda_item (id, meeting_id, pairing_id, author_id, kind, text, position, status)
        select uuidv7(), m.id, m.pairing_id, ?, 'SHARE', 'Point', n, 'DISCUSSED' from meeting m, generate_series(1, 3) n
        where m.pairing_id = ?`,
      [personId, pairingId],
    ],
    [
      `insert into preparation select m.id, ?, array[?::uuid], '{}', 'Lisez', now() ${each}`,
      [personId, goalId, pairingId],
    ],
    [`insert into meeting_note select uuidv7(), m.id, ?, 'Noté', 'SHARED', now() ${each}`, [personId, pairingId]],
    [`insert into wrap_up select m.id, ?, null, now() ${each}`, [meetingId, pairingId]],
    [`insert into wrap_up_answer select m.id, ?, 'YES', 'Oser', now() ${each}`, [personId, pairingId]],
    [`insert into attendance select m.id, ?, true, true ${each}`, [mentor.personId, pairingId]],
    [
      `insert into action_item (id, pairing_id, owner_id, created_by_id, text, meeting_id, status, created_at)
        select uuidv7(), m.pairing_id, ?, ?, 'Relire', m.id, 'OPEN', now() ${each}`,
      [personId, personId, pairingId],
    ],
  ];
  for (const [sql, params] of statements) await queryRows(runtime, sql, params);
}

/** How many statements an operation costs, once nothing runs beside it. */
async function costOf(who: ApiClient, query: string): Promise<{ count: number; statements: number }> {
  const { data, made } = await countStatements(jumelage, who, query);
  return { count: data.viewer.pairings.edges[0].node.meetings.edges.length, statements: made.length };
}

test('Fifty meetings with all that they hold cost as many statements as two', async () => {
  const query = `query { viewer { pairings(first: 1) { edges { node { meetings(first: 100) { edges { node { ${WHOLE_MEETING} } } } } } } } }`;
  const [two, fifty] = [await costOf(few, query), await costOf(many, query)];
  expect([two.count, fifty.count]).toEqual([2, 50]);
  // One batch may be asked in two when its parts are known at different moments: never one a meeting.
  expect(Math.abs(fifty.statements - two.statements)).toBeLessThanOrEqual(2);
  expect(fifty.statements).toBeLessThanOrEqual(24);
});
