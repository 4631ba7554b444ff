import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { reminderDueHandlers } from '../../../../services/progress/notifications/reminder.due.js';
import { schedulingDueHandlers } from '../../../../services/progress/scheduling/meeting-clock.due.js';
import { transact } from '../../../../services/shared/outbox/unit-of-work.js';
import { queryRows } from '../../../support/database/rows.js';
import {
  becomeMentee,
  becomeMentor,
  createConfirmedMeeting,
  openProgram,
  pairUnderAgreement,
  type TestPairing,
} from '../../../support/fixtures/fixtures.js';
import * as meetings from '../../../support/fixtures/meetings.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';

const PREFER = `mutation { setReminderPreferences(input: { meetingMinutesBefore: [1440, 60, 30] }) {
  preferences { meetingMinutesBefore } userErrors { code } } }`;
const waitingForLocks = `select count(*)::int as n from pg_stat_activity
  where datname = current_database() and wait_event_type = 'Lock'`;

let jumelage: TestJumelage;
let pairing: TestPairing;
let programId: string;

beforeAll(async () => {
  jumelage = await startJumelage();
  programId = await openProgram(await jumelage.join('Odile'));
}, 60_000);
afterAll(() => jumelage.close());
beforeEach(async () => {
  const mentor = await becomeMentor(await jumelage.join('Yvonne'), programId);
  pairing = await pairUnderAgreement(programId, mentor, await becomeMentee(await jumelage.join('Camille'), programId));
}, 60_000);

async function untilWaiting(count: number): Promise<void> {
  for (const deadline = Date.now() + 15_000; ; ) {
    const [row] = await queryRows(jumelage.progress.runtime, waitingForLocks);
    if (row.n >= count) return;
    if (Date.now() > deadline) throw new Error(`${row.n} of ${count} wait.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Holds a row until the answered function is called. */
async function hold(sql: string, params: unknown[]): Promise<() => Promise<void>> {
  const [held, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const holding = jumelage.progress.runtime.orm.em.fork().transactional(async (em) => {
    await em.execute(sql, params);
    held.resolve();
    await released.promise;
  });
  await held.promise;
  return async () => {
    released.resolve();
    await holding;
  };
}

test('Whoever calls a meeting off while the other changes when they are reminded has it called off', async () => {
  const first = await createConfirmedMeeting(pairing, '2030-01-01T10:00:00Z');
  const second = await createConfirmedMeeting(pairing, '2030-01-02T10:00:00Z');
  const release = await hold('select 1 from meeting where id = ? for update', [first]);
  // The wishes have the second meeting's reminders by now, and want the meeting; the cancellation has it the other way.
  const wishes = pairing.mentee.query(PREFER);
  await untilWaiting(1);
  const cancellation = pairing.mentor.query(meetings.CANCEL, { id: second });
  await untilWaiting(2);
  await release();
  expect((await wishes).setReminderPreferences.preferences.meetingMinutesBefore).toEqual([1440, 60, 30]);
  expect((await cancellation).cancelMeeting.meeting.status).toBe('CANCELLED');
  const left = await queryRows(jumelage.progress.runtime, 'select distinct status from reminder where meeting_id = ?', [
    second,
  ]);
  expect(left).toEqual([{ status: 'CANCELLED' }]);
}, 60_000);

test('Whoever calls a meeting off in the moment in which it is reminded of, and another one ends, has it called off', async () => {
  const { runtime } = jumelage.progress;
  const over = await createConfirmedMeeting(pairing, '2030-01-01T10:00:00Z');
  const ahead = await createConfirmedMeeting(pairing, '2030-01-02T10:00:00Z');
  const [reminder] = await queryRows(runtime, 'select due_id from reminder where meeting_id = ? limit 1', [ahead]);
  const [sending, wanting] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const emailed: string[] = [];
  const now = new Date('2030-01-01T11:00:00Z');
  const batch = transact(
    { em: runtime.orm.em, clock: { now: () => now }, notifier: runtime.notifier },
    async (unit) => {
      emailed.length = 0;
      const { 'reminder.send': send } = reminderDueHandlers(async (_em, ids) => void emailed.push(...ids));
      await send(unit, [reminder.due_id]);
      sending.resolve();
      await wanting.promise;
      await schedulingDueHandlers['meeting.end'](unit, [over]);
    },
  );
  await sending.promise;
  const cancellation = pairing.mentor.query(meetings.CANCEL, { id: ahead });
  await untilWaiting(1);
  wanting.resolve();
  await batch;
  expect((await cancellation).cancelMeeting.meeting.status).toBe('CANCELLED');
  expect((await meetings.readMeeting(pairing.mentee, over)).status).toBe('AWAITING_WRAP_UP');
  const [after] = await queryRows(runtime, 'select status from reminder where due_id = ?', [reminder.due_id]);
  expect(after.status).toBe(emailed.length > 0 ? 'SENT' : 'CANCELLED');
}, 60_000);
