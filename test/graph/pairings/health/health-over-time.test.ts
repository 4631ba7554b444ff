import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import * as ask from '../../../../demo/documents.js';
import { newId } from '../../../../services/shared/id.js';
import { FrozenClock } from '../../../../services/shared/time/clock.js';
import { queryRows } from '../../../support/database/rows.js';
import {
  agreementInput,
  becomeMentee,
  becomeMentor,
  createConfirmedMeeting,
  mutate,
  openProgram,
  pairUnderAgreement,
  startExploring,
  type TestPairing,
} from '../../../support/fixtures/fixtures.js';
import {
  dayInMs,
  healthHistory,
  healthOf,
  movePairingTo,
  payloadsOf,
  RECORD_CONTACT,
  recordMeetingEvent,
  SEND_MESSAGE,
  sendMessageAs,
} from '../../../support/fixtures/health-fixtures.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';

const start = new Date('2026-03-02T09:00:00Z');
const clock = new FrozenClock(start);
const onThe = (days: number) => new Date(start.getTime() + days * dayInMs);
let jumelage: TestJumelage;
let programId: string;
let pairing: TestPairing;

beforeAll(async () => {
  jumelage = await startJumelage({ clock });
  programId = await openProgram(await jumelage.join('Odile Ferrand'));
}, 30_000);
afterAll(() => jumelage.close());

/** Time passes, and all that falls due is done. */
async function onDay(days: number): Promise<void> {
  clock.set(onThe(days));
  await jumelage.settle();
}
const health = async () => (await healthOf(pairing.mentee, pairing.pairingId)).health;
const due = async () => (await healthOf(pairing.mentee, pairing.pairingId)).nextContactDueAt;
const told = () => healthHistory(jumelage, pairing.pairingId);

async function newcomers(): Promise<[mentor: TestPairing['mentor'], mentee: TestPairing['mentee']]> {
  await onDay(0);
  const [mentor, mentee] = await Promise.all([jumelage.join('Yvonne Abadie'), jumelage.join('Camille Roy')]);
  return [await becomeMentor(mentor, programId), await becomeMentee(mentee, programId)];
}

/** Signs an agreement that differs from the usual, every two weeks. */
async function agree(change: object, version = 1): Promise<void> {
  const { pairingId, mentor, mentee } = pairing;
  await mutate(mentee, ask.PROPOSE_AGREEMENT, { pairingId, input: { ...agreementInput, ...change } });
  for (const party of [mentee, mentor]) await mutate(party, ask.SIGN_AGREEMENT, { pairingId, version });
}

describe('Of two people who agreed on every two weeks', () => {
  beforeEach(async () => {
    pairing = await pairUnderAgreement(programId, ...(await newcomers()));
  });

  test('health goes from new over slipping to dormant, and back with one message; each change is told once', async () => {
    const { pairingId, mentor, mentee } = pairing;
    expect(await healthOf(mentee, pairingId)).toEqual({
      health: 'NEW',
      nextContactDueAt: onThe(14).toISOString(),
      lastContactAt: null,
    });
    await onDay(2);
    await sendMessageAs(mentee, pairingId);
    expect(await healthOf(mentor, pairingId)).toEqual({
      health: 'ON_RHYTHM',
      nextContactDueAt: onThe(16).toISOString(),
      lastContactAt: onThe(2).toISOString(),
    });
    await onDay(22.999);
    expect([await health(), await told()]).toEqual(['ON_RHYTHM', ['NEW>ON_RHYTHM']]);
    await onDay(23);
    expect(await health()).toBe('SLIPPING');
    await onDay(29.999);
    expect(await health()).toBe('SLIPPING');
    await onDay(30);
    await onDay(90);
    expect(await health()).toBe('DORMANT');
    expect(await told()).toEqual(['NEW>ON_RHYTHM', 'ON_RHYTHM>SLIPPING', 'SLIPPING>DORMANT']);
    await sendMessageAs(mentor, pairingId);
    await onDay(91);
    expect(await health()).toBe('ON_RHYTHM');
    expect(await told()).toEqual(['NEW>ON_RHYTHM', 'ON_RHYTHM>SLIPPING', 'SLIPPING>DORMANT', 'DORMANT>ON_RHYTHM']);
    await onDay(90 + 21);
    expect((await told()).at(-1)).toBe('ON_RHYTHM>SLIPPING');
  });

  test('who never were in touch are new for 28 days, and dormant then', async () => {
    await onDay(27.9);
    expect(await health()).toBe('NEW');
    await onDay(28);
    expect([await health(), await told()]).toEqual(['DORMANT', ['NEW>DORMANT']]);
  });

  test('a message moves no due row: the look that was scheduled stays, and finds nothing to tell', async () => {
    const { pairingId, mentee } = pairing;
    await sendMessageAs(mentee, pairingId);
    const dueAt = async () =>
      (
        await queryRows(
          jumelage.pairings.runtime,
          `select due_at from due where kind = 'pairing.watch' and subject = ?`,
          [pairingId],
        )
      ).map(({ due_at }) => new Date(due_at));
    await jumelage.settle();
    // The first look was scheduled for when their agreement would have been missing.
    expect(await dueAt()).toEqual([onThe(14)]);
    await onDay(10);
    await sendMessageAs(mentee, pairingId);
    expect(await dueAt()).toEqual([onThe(14)]);
    await onDay(14);
    expect([await dueAt(), await told()]).toEqual([[onThe(31)], ['NEW>ON_RHYTHM']]);
  });

  test('a new rhythm counts from the moment in which both have signed it', async () => {
    await sendMessageAs(pairing.mentee, pairing.pairingId);
    await onDay(22);
    expect(await health()).toBe('SLIPPING');
    await agree({ frequency: 'QUARTERLY' }, 2);
    expect([await health(), await due()]).toEqual(['ON_RHYTHM', onThe(91).toISOString()]);
    await agree({ frequency: 'WEEKLY' }, 3);
    expect([await health(), (await told()).slice(1)]).toEqual([
      'DORMANT',
      ['ON_RHYTHM>SLIPPING', 'SLIPPING>ON_RHYTHM', 'ON_RHYTHM>DORMANT'],
    ]);
  });

  test('a pause stops the clocks, and what is due moves by its length', async () => {
    const { pairingId, mentee } = pairing;
    await sendMessageAs(mentee, pairingId);
    await onDay(10);
    await movePairingTo(jumelage, pairingId, 'PAUSED', 'PairingResumed');
    expect([await health(), await due()]).toEqual(['PAUSED', null]);
    await onDay(100);
    expect(await told()).toEqual(['NEW>ON_RHYTHM', 'ON_RHYTHM>PAUSED']);
    await movePairingTo(jumelage, pairingId, 'ACTIVE', 'PairingResumed');
    expect([await health(), await due()]).toEqual(['ON_RHYTHM', onThe(104).toISOString()]);
    await onDay(110.99);
    expect(await health()).toBe('ON_RHYTHM');
    await onDay(111);
    expect(await told()).toEqual(['NEW>ON_RHYTHM', 'ON_RHYTHM>PAUSED', 'PAUSED>ON_RHYTHM', 'ON_RHYTHM>SLIPPING']);
  });

  test('what is closing or over is due no contact, and falls asleep no more', async () => {
    const { pairingId, mentee } = pairing;
    await sendMessageAs(mentee, pairingId);
    await movePairingTo(jumelage, pairingId, 'CLOSING', 'ClosureBegun');
    expect([await health(), await due()]).toEqual(['ENDED', null]);
    await movePairingTo(jumelage, pairingId, 'COMPLETED', 'PairingEnded');
    await onDay(400);
    expect([await health(), await told()]).toEqual(['ENDED', ['NEW>ON_RHYTHM', 'ON_RHYTHM>ENDED']]);
  });

  test('factors decide when it slips and sleeps, and each look takes over the programme’s', async () => {
    const { pairingId, mentee } = pairing;
    await sendMessageAs(mentee, pairingId);
    await queryRows(
      jumelage.pairings.runtime,
      'update pairing set slipping_after_factor = 0.5, dormant_after_factor = 3 where id = ?',
      [pairingId],
    );
    // Nobody looks on its own while the clock goes to and fro.
    const release = jumelage.pairings.runtime.pauseDueLoop();
    const seenOn = async (days: number) => {
      clock.set(onThe(days));
      return health();
    };
    expect([await seenOn(6.9), await seenOn(7), await seenOn(41.9), await seenOn(42)]).toEqual([
      'ON_RHYTHM',
      'SLIPPING',
      'SLIPPING',
      'DORMANT',
    ]);
    await onDay(14);
    expect([await health(), await seenOn(21), await seenOn(28)]).toEqual(['ON_RHYTHM', 'SLIPPING', 'DORMANT']);
    clock.set(onThe(14));
    release();
  });
});

describe('A meeting', () => {
  beforeEach(async () => {
    pairing = await pairUnderAgreement(programId, ...(await newcomers()));
    await sendMessageAs(pairing.mentee, pairing.pairingId);
    await onDay(22);
  });

  test('that is confirmed holds the rhythm until a day after its end, in which it may be wrapped up', async () => {
    expect(await health()).toBe('SLIPPING');
    await createConfirmedMeeting(pairing, onThe(40).toISOString());
    await jumelage.settle();
    expect([await health(), await due()]).toEqual(['ON_RHYTHM', onThe(40).toISOString()]);
    await onDay(40.05);
    expect([await health(), await due()]).toEqual(['ON_RHYTHM', onThe(14).toISOString()]);
    await onDay(41.04);
    expect(await health()).toBe('ON_RHYTHM');
    await onDay(41.05);
    expect([await health(), (await told()).slice(1)]).toEqual([
      'DORMANT',
      ['ON_RHYTHM>SLIPPING', 'SLIPPING>ON_RHYTHM', 'ON_RHYTHM>DORMANT'],
    ]);
  });

  test.each<[string, (id: string) => Promise<unknown>]>([
    [
      'called off',
      (id) => mutate(pairing.mentor, 'mutation ($id: ID!) { cancelMeeting(id: $id) { userErrors { code } } }', { id }),
    ],
    [
      'moved, and not confirmed again',
      (id) =>
        mutate(
          pairing.mentor,
          'mutation ($id: ID!, $s: DateTime!) { rescheduleMeeting(id: $id, expectedVersion: 2, startsAt: $s) { userErrors { code } } }',
          { id, s: onThe(41) },
        ),
    ],
    [
      'missed',
      (meetingId) => recordMeetingEvent(jumelage, 'MeetingMissed', { meetingId, pairingId: pairing.pairingId }),
    ],
  ])('holds nothing any more once it is %s', async (_how, change) => {
    const id = await createConfirmedMeeting(pairing, onThe(40).toISOString());
    await jumelage.settle();
    expect(await health()).toBe('ON_RHYTHM');
    await change(id);
    await jumelage.settle();
    expect([await health(), await due()]).toEqual(['SLIPPING', onThe(14).toISOString()]);
  });

  test('among several ahead: the next one is due, the last one holds', async () => {
    await createConfirmedMeeting(pairing, onThe(50).toISOString());
    const first = await createConfirmedMeeting(pairing, onThe(40).toISOString());
    await jumelage.settle();
    expect(await due()).toBe(onThe(40).toISOString());
    await onDay(45);
    expect([await health(), await due()]).toEqual(['ON_RHYTHM', onThe(50).toISOString()]);
    await recordMeetingEvent(jumelage, 'MeetingMissed', { meetingId: first, pairingId: pairing.pairingId });
    await jumelage.settle();
    expect(await health()).toBe('ON_RHYTHM');
  });

  test('that was held is a contact when it began, once however often it is told, and never older than what is known', async () => {
    const { pairingId, mentor } = pairing;
    const meetingId = await createConfirmedMeeting(pairing, onThe(24).toISOString());
    await onDay(30);
    const held = {
      meetingId,
      pairingId,
      startsAt: onThe(24).toISOString(),
      minutes: 60,
      channel: 'VIDEO' as const,
      organizerId: mentor.personId,
    };
    for (let n = 0; n < 3; n++) await recordMeetingEvent(jumelage, 'MeetingHeld', held);
    await jumelage.settle();
    const contacts = async () =>
      (
        await mentor.query(
          'query ($id: ID!) { pairing(id: $id) { lastContactAt contacts { edges { node { channel source at initiatedBy { id } } } } } }',
          { id: pairingId },
        )
      ).pairing;
    const { lastContactAt, contacts: list } = await contacts();
    expect(lastContactAt).toBe(onThe(24).toISOString());
    expect(list.edges.map(({ node }: { node: object }) => node)).toEqual([
      { channel: 'VIDEO', source: 'MEETING', at: onThe(24).toISOString(), initiatedBy: { id: mentor.personId } },
      { channel: 'CHAT', source: 'MESSAGE', at: start.toISOString(), initiatedBy: { id: pairing.mentee.personId } },
    ]);
    expect(await health()).toBe('ON_RHYTHM');
    expect(await payloadsOf(jumelage, 'ContactMade', pairingId)).toMatchObject([
      { source: 'MESSAGE', channel: 'CHAT' },
      { source: 'MEETING', channel: 'VIDEO' },
    ]);
    const late = { ...held, meetingId: newId(), startsAt: onThe(12).toISOString() };
    await recordMeetingEvent(jumelage, 'MeetingHeld', late);
    await recordMeetingEvent(jumelage, 'MeetingHeld', { ...late, pairingId: newId(), meetingId: newId() });
    await jumelage.settle();
    expect((await contacts()).lastContactAt).toBe(onThe(24).toISOString());
    expect((await contacts()).contacts.edges).toHaveLength(3);
  });
});

describe('What two people are to be reminded of is told once for each occasion', () => {
  test('an agreement that is missing after 14 days of getting to know each other', async () => {
    pairing = await startExploring(programId, ...(await newcomers()));
    const { pairingId } = pairing;
    await onDay(13.99);
    expect(await payloadsOf(jumelage, 'AgreementMissing', pairingId)).toEqual([]);
    await onDay(14);
    await onDay(15);
    await onDay(90);
    expect(await payloadsOf(jumelage, 'AgreementMissing', pairingId)).toEqual([{}]);
    expect(await healthHistory(jumelage, pairingId)).toEqual(['NEW>DORMANT']);
  });

  test('none where both have signed in time, or need none', async () => {
    pairing = await pairUnderAgreement(programId, ...(await newcomers()));
    const forNow = await startExploring(programId, ...(await newcomers()), { format: 'JUST_IN_TIME' });
    await onDay(60);
    for (const { pairingId } of [pairing, forNow])
      expect(await payloadsOf(jumelage, 'AgreementMissing', pairingId)).toEqual([]);
    expect(await healthHistory(jumelage, forNow.pairingId)).toEqual(['NEW>DORMANT']);
  });

  test('a review of the agreement after each of its periods', async () => {
    pairing = await startExploring(programId, ...(await newcomers()));
    await agree({ frequency: 'AS_NEEDED', reviewEveryDays: 30 });
    const { pairingId } = pairing;
    for (const day of [29.9, 30, 31, 59, 60, 89]) await onDay(day);
    expect(await payloadsOf(jumelage, 'AgreementReviewDue', pairingId)).toEqual([
      { agreementVersion: 1 },
      { agreementVersion: 1 },
    ]);
    await agree({ reviewEveryDays: 10 }, 2);
    await onDay(98);
    await onDay(99);
    expect((await payloadsOf(jumelage, 'AgreementReviewDue', pairingId)).slice(2)).toEqual([{ agreementVersion: 2 }]);
  });

  test('half a year of silence where contact is as needed: one gentle question, never dormant', async () => {
    pairing = await startExploring(programId, ...(await newcomers()));
    await agree({ frequency: 'AS_NEEDED', reviewEveryDays: 366 });
    const { pairingId, mentee } = pairing;
    await sendMessageAs(mentee, pairingId);
    await onDay(181.9);
    expect(await payloadsOf(jumelage, 'KeepInTouchDue', pairingId)).toEqual([]);
    await onDay(182);
    await onDay(360);
    expect(await payloadsOf(jumelage, 'KeepInTouchDue', pairingId)).toEqual([{}]);
    expect([await health(), await due(), await told()]).toEqual(['ON_RHYTHM', null, ['NEW>ON_RHYTHM']]);
    await sendMessageAs(mentee, pairingId);
    await onDay(360 + 182);
    expect(await payloadsOf(jumelage, 'KeepInTouchDue', pairingId)).toEqual([{}, {}]);
  });

  test('keeping in touch after the end, every half year since the last update', async () => {
    pairing = await pairUnderAgreement(programId, ...(await newcomers()));
    const { pairingId } = pairing;
    await onDay(10);
    await movePairingTo(jumelage, pairingId, 'COMPLETED', 'PairingEnded');
    await movePairingTo(jumelage, pairingId, 'KEEPING_IN_TOUCH', 'KeepingInTouch');
    await onDay(100);
    await movePairingTo(jumelage, pairingId, 'KEEPING_IN_TOUCH', 'UpdatePosted');
    await onDay(281.9);
    expect(await payloadsOf(jumelage, 'KeepInTouchDue', pairingId)).toEqual([]);
    await onDay(282);
    await onDay(300);
    expect(await payloadsOf(jumelage, 'KeepInTouchDue', pairingId)).toEqual([{}]);
    await onDay(282 + 182);
    expect(await payloadsOf(jumelage, 'KeepInTouchDue', pairingId)).toEqual([{}, {}]);
    expect(await health()).toBe('ENDED');
  });
});

test('What is due and what two people do at the same moment never wait for each other in a circle', async () => {
  pairing = await pairUnderAgreement(programId, ...(await newcomers()));
  const { pairingId, mentee, mentor } = pairing;
  await sendMessageAs(mentee, pairingId);
  for (let round = 1; round <= 6; round++) {
    clock.set(onThe(round * 21));
    const at = clock.now().toISOString();
    const [payload] = await Promise.all([
      mentor.query(SEND_MESSAGE, { pairingId, text: `Tour ${round}` }),
      mentee.query(RECORD_CONTACT, { pairingId, channel: 'PHONE', at }),
      jumelage.settle(),
    ]);
    expect(payload.sendMessage.userErrors).toEqual([]);
    await jumelage.settle();
    expect(await health()).toBe('ON_RHYTHM');
  }
  const steps = await told();
  const chained = steps.map((step) => step.split('>'));
  // Each change begins where the one before it ended: nothing is told twice, nothing is left out.
  for (const [index, [before]] of chained.entries()) if (index > 0) expect(before).toBe(chained[index - 1]?.[1]);
  const [failed] = await queryRows(jumelage.pairings.runtime, 'select count(*)::int as n from due where attempts > 0');
  expect(failed.n).toBe(0);
});
