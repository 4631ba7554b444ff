import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import * as ask from '../../../../demo/documents.js';
import { newId } from '../../../../services/shared/id.js';
import {
  addEntry,
  createConfirmedMeeting,
  mutate,
  setGoal,
  type TestPairing,
} from '../../../support/fixtures/fixtures.js';
import {
  hoursFrom,
  type NudgeFixture,
  remindersOf,
  startNudgeFixture,
  waitUntilPublished,
} from '../../../support/fixtures/nudging.js';
import type { ApiClient } from '../../../support/graph/api-client.js';

const monday = new Date('2030-01-07T12:00:00Z');
let nudging: NudgeFixture;
let pairing: TestPairing;
let first: TestPairing;
/** What is told of a pairing is newer each time. */
let version = 100;

beforeAll(async () => {
  nudging = await startNudgeFixture(monday);
  first = await nudging.newPair();
}, 40_000);
afterAll(() => nudging.jumelage.close(), 20_000);
beforeEach(async () => {
  pairing = first;
  await nudging.resetPairing(pairing);
  await nudging.moveTo(monday);
});

const hours = (count: number) => hoursFrom(nudging.now(), count);
const later = (count: number) => nudging.moveTo(hours(count));
/** Long enough for what is patient to be told, too. */
const soon = () => later(0.05);
/** Pairings says that the agreement is due for review, and the minute that this waits is over. */
async function review(of = pairing): Promise<void> {
  await nudging.recordEvent('pairings', 'AgreementReviewDue', of, { agreementVersion: 1 });
  await soon();
}
/** How many reminders of a kind each of the two has had: mentor, mentee. */
const told = async (...kinds: string[]) =>
  Promise.all(
    [pairing.mentor, pairing.mentee].map(async (party) => (await remindersOf(party, kinds, ['SENT'])).length),
  );
const wish = (client: ApiClient, input: object) =>
  mutate(
    client,
    'mutation ($input: ReminderPreferencesInput!) { setReminderPreferences(input: $input) { userErrors { code } } }',
    { input },
  );
const setStatus = (status: string) =>
  nudging.rows('update pairing_fact set status = ?, version = version + 1 where pairing_id = ?', [
    status,
    pairing.pairingId,
  ]);
const ownEvents = () => waitUntilPublished(nudging.jumelage.progress.runtime);

/** A meeting in so many hours, confirmed, and heard of. */
async function meetIn(count: number, change: object = {}): Promise<string> {
  const id = await createConfirmedMeeting(pairing, hours(count).toISOString(), change);
  await ownEvents();
  return id;
}

describe('A meeting without an agenda', () => {
  test('is told of to the mentee, 48 hours before, with when it is where they are', async () => {
    const id = await meetIn(100);
    await later(51.9);
    expect(await told('AGENDA_MISSING')).toEqual([0, 0]);
    await later(0.2);
    const [reminder, ...others] = await remindersOf(pairing.mentee, ['AGENDA_MISSING']);
    expect(others).toEqual([]);
    expect(reminder).toMatchObject({
      status: 'SENT',
      title: 'What will you talk about with Yvonne?',
      body: expect.stringMatching(
        /^Your meeting with Yvonne is on \w+, \w+ \d+, 20\d\d at \d+:\d\d [AP]M, and its agenda/,
      ),
      meeting: { id },
      pairing: { id: pairing.pairingId },
      goal: null,
      actionItem: null,
    });
    expect(await told('AGENDA_MISSING')).toEqual([0, 1]);
  });

  test('is told of to the mentor too, when they organise it', async () => {
    const input = {
      pairingId: pairing.pairingId,
      startsAt: hours(100),
      minutes: 30,
      timeZone: 'UTC',
      channel: 'PHONE',
    };
    const { meeting } = await mutate(pairing.mentor, ask.PROPOSE_MEETING, { input });
    await mutate(pairing.mentee, ask.CONFIRM_MEETING, { id: meeting.id });
    await ownEvents();
    await later(53);
    expect(await told('AGENDA_MISSING')).toEqual([1, 1]);
  });

  test('is told of as long before as the two have agreed', async () => {
    await nudging.rows('update agreement_fact set agenda_lead_time_hours = 96 where pairing_id = ?', [
      pairing.pairingId,
    ]);
    await meetIn(100);
    await later(5);
    expect(await told('AGENDA_MISSING')).toEqual([0, 1]);
  });

  test('is planned anew for meetings that are confirmed when the two agree on another time before', async () => {
    await meetIn(100);
    const agreement = {
      ...{ agreementVersion: 2, frequency: 'MONTHLY', meetingMinutes: 45, endsOn: null },
      ...{ cancellationNoticeHours: 24, agendaLeadTimeHours: 72, reviewEveryDays: 90 },
    };
    await nudging.recordEvent('pairings', 'AgreementSigned', pairing, {
      agreementVersion: 2,
      complete: true,
      agreement,
    });
    await later(29);
    expect(await told('AGENDA_MISSING')).toEqual([0, 1]);
    await later(30);
    expect(await told('AGENDA_MISSING')).toEqual([0, 1]);
  });

  test.each<[string, (id: string) => Promise<unknown>]>([
    [
      'has an agenda by then',
      (id) =>
        nudging.rows(
          `insert into agenda_item (id, meeting_id, pairing_id, author_id, kind, text, position, status)
            values (uuidv7(), ?, ?, ?, 'SHARE', 'Mon projet', 0, 'OPEN')`,
          [id, pairing.pairingId, pairing.mentee.personId],
        ),
    ],
    [
      'is called off by then',
      (id) => mutate(pairing.mentor, 'mutation ($id: ID!) { cancelMeeting(id: $id) { userErrors { code } } }', { id }),
    ],
    [
      'has moved, and waits for the other',
      (id) =>
        mutate(
          pairing.mentor,
          `mutation ($id: ID!, $at: DateTime!) { rescheduleMeeting(id: $id, expectedVersion: 2, startsAt: $at) {
            userErrors { code } } }`,
          { id, at: hours(200) },
        ),
    ],
  ])('is not told of when it %s', async (_why, change) => {
    const id = await meetIn(100);
    await change(id);
    await ownEvents();
    await later(53);
    expect(await told('AGENDA_MISSING')).toEqual([0, 0]);
  });

  test('is told of at its new time, once it has moved and is confirmed again', async () => {
    // What was left open before comes back in the next agenda, which is then not missing.
    await nudging.rows(`update agenda_item set status = 'DISCUSSED'`);
    const id = await meetIn(100);
    const move = `mutation ($id: ID!, $at: DateTime!) { rescheduleMeeting(id: $id, expectedVersion: 2, startsAt: $at) {
      userErrors { code } } }`;
    await mutate(pairing.mentor, move, { id, at: hours(200) });
    await mutate(pairing.mentee, ask.CONFIRM_MEETING, { id });
    await ownEvents();
    await later(60);
    expect(await told('AGENDA_MISSING')).toEqual([0, 0]);
    await later(100);
    expect(await told('AGENDA_MISSING')).toEqual([0, 1]);
  });

  test('is not told of when it was confirmed later than that', async () => {
    await meetIn(47);
    await later(1);
    expect(await told('AGENDA_MISSING')).toEqual([0, 0]);
  });
});

describe('A kickoff', () => {
  test('that nothing was sent before is told of to the mentee 48 hours before, and is not blocked', async () => {
    await meetIn(100, { kind: 'KICKOFF' });
    await later(53);
    expect(await told('PREPARATION_MISSING')).toEqual([0, 1]);
    const [reminder] = await remindersOf(pairing.mentee, ['PREPARATION_MISSING']);
    expect(reminder?.title).toBe('Prepare for your first meeting with Yvonne');
  });

  test('that was prepared, or a meeting of the rhythm, is not', async () => {
    const id = await meetIn(100, { kind: 'KICKOFF' });
    await meetIn(110);
    await nudging.rows(
      `insert into preparation (meeting_id, sender_id, goal_ids, document_ids, sent_at) values (?, ?, '{}', '{}', now())`,
      [id, pairing.mentee.personId],
    );
    await later(65);
    expect(await told('PREPARATION_MISSING')).toEqual([0, 0]);
  });
});

describe('A meeting that is over', () => {
  const over = async () => {
    const id = await meetIn(100);
    await later(102);
    await nudging.rows(`update meeting set status = 'AWAITING_WRAP_UP' where id = ?`, [id]);
    return id;
  };

  test('is told of a day after its end, to each who has not wrapped it up', async () => {
    const id = await over();
    await nudging.rows(`insert into wrap_up (meeting_id, at) values (?, now())`, [id]);
    await nudging.rows(
      `insert into wrap_up_answer (meeting_id, person_id, objectives_met, at) values (?, ?, 'YES', now())`,
      [id, pairing.mentor.personId],
    );
    await later(22);
    expect(await told('WRAP_UP_MISSING')).toEqual([0, 0]);
    await later(2);
    expect(await told('WRAP_UP_MISSING')).toEqual([0, 1]);
  });

  test('is told of to both when neither has', async () => {
    await over();
    await later(24);
    expect(await told('WRAP_UP_MISSING')).toEqual([1, 1]);
    const [reminder] = await remindersOf(pairing.mentor, ['WRAP_UP_MISSING']);
    expect(reminder?.body).toMatch(
      /^Votre rencontre avec Camille était prévue le \S+ \d+(er)? \S+ 20\d\d à \d+\u00a0h(\u00a0\d\d)?\. Deux minutes/,
    );
  });

  test.each(['COMPLETED', 'MISSED'])('is not when it is %s', async (status) => {
    const id = await over();
    await nudging.rows('update meeting set status = ? where id = ?', [status, id]);
    await later(24);
    expect(await told('WRAP_UP_MISSING')).toEqual([0, 0]);
  });
});

describe('When no next meeting is agreed on', () => {
  const held = async () => {
    const id = await meetIn(2);
    await later(3);
    await nudging.rows(`update meeting set status = 'COMPLETED' where id = ?`, [id]);
    const held = { startsAt: hours(-1), minutes: 60, channel: 'VIDEO', organizerId: pairing.mentee.personId };
    await nudging.recordEvent('progress', 'MeetingHeld', pairing, { meetingId: id, ...held });
    return id;
  };

  test('the mentee is told, three days after the last one', async () => {
    await held();
    await later(71);
    expect(await told('NO_NEXT_MEETING')).toEqual([0, 0]);
    await later(2);
    expect(await told('NO_NEXT_MEETING')).toEqual([0, 1]);
  });

  test('nobody is once one is proposed', async () => {
    await held();
    const input = { pairingId: pairing.pairingId, startsAt: hours(500), minutes: 30, timeZone: 'UTC', channel: 'CHAT' };
    await mutate(pairing.mentor, ask.PROPOSE_MEETING, { input });
    await later(80);
    expect(await told('NO_NEXT_MEETING')).toEqual([0, 0]);
  });

  test('nobody is when they meet as needed', async () => {
    await nudging.rows(`update agreement_fact set frequency = 'AS_NEEDED' where pairing_id = ?`, [pairing.pairingId]);
    await held();
    await later(80);
    expect(await told('NO_NEXT_MEETING')).toEqual([0, 0]);
  });

  test('nobody is when they have said why', async () => {
    const id = await held();
    await nudging.rows(`insert into wrap_up (meeting_id, reason_for_no_next, at) values (?, 'Vacances', now())`, [id]);
    await later(80);
    expect(await told('NO_NEXT_MEETING')).toEqual([0, 0]);
  });

  test('the mentee is told after a meeting that was missed, too', async () => {
    const id = await meetIn(2);
    await nudging.rows(`update meeting set status = 'MISSED' where id = ?`, [id]);
    await nudging.recordEvent('progress', 'MeetingMissed', pairing, { meetingId: id });
    await later(80);
    expect(await told('NO_NEXT_MEETING')).toEqual([0, 1]);
  });
});

describe('An action item', () => {
  const add = async (owner: ApiClient, dueOn: string | null) => {
    const id = newId();
    await nudging.rows(
      `insert into action_item (id, pairing_id, owner_id, created_by_id, text, due_on, status, created_at)
        values (?, ?, ?, ?, 'Appeler la chambre', ?, 'OPEN', now())`,
      [id, pairing.pairingId, owner.personId, owner.personId, dueOn],
    );
    await nudging.recordEvent('progress', 'ActionItemAdded', pairing, { actionItemId: id, ownerId: owner.personId });
    return id;
  };
  const on = (instant: Date) => instant.toISOString().slice(0, 10);

  test('is told of to its owner, on its day at nine where they are, by its words', async () => {
    const date = on(hours(100));
    await add(pairing.mentee, date);
    await nudging.moveTo(new Date(`${date}T13:59:00Z`));
    expect(await told('ACTION_ITEM_DUE')).toEqual([0, 0]);
    await nudging.moveTo(new Date(`${date}T14:00:01Z`));
    expect(await told('ACTION_ITEM_DUE')).toEqual([0, 1]);
    const [reminder] = await remindersOf(pairing.mentee, ['ACTION_ITEM_DUE']);
    expect(reminder).toMatchObject({ actionItem: { text: 'Appeler la chambre' }, goal: null, meeting: null });
    expect(reminder?.body).toMatch(/^“Appeler la chambre”: you planned to do it by \w+, \w+ \d+, \d{4}\. If/);
  });

  test('is all the same when a meeting before that day carried it over: it is still to be done', async () => {
    const id = await add(pairing.mentor, on(hours(100)));
    await nudging.rows(`update action_item set status = 'CARRIED_OVER' where id = ?`, [id]);
    await later(140);
    expect(await told('ACTION_ITEM_DUE')).toEqual([1, 0]);
  });

  test.each(['DONE', 'DROPPED'])('is not when it is %s by then', async (status) => {
    const id = await add(pairing.mentor, on(hours(100)));
    await nudging.rows('update action_item set status = ? where id = ?', [status, id]);
    await later(140);
    expect(await told('ACTION_ITEM_DUE')).toEqual([0, 0]);
  });

  test('is not planned any more once it is done, nor without a date, nor for a day that is over', async () => {
    const id = await add(pairing.mentor, on(hours(100)));
    await add(pairing.mentor, null);
    await add(pairing.mentor, on(hours(-100)));
    await nudging.rows(`update action_item set status = 'DONE' where id = ?`, [id]);
    await nudging.recordEvent('progress', 'ActionItemCompleted', pairing, { actionItemId: id });
    const planned = await nudging.rows(`select 1 from nudge where kind = 'ACTION_ITEM_DUE' and pairing_id = ?`, [
      pairing.pairingId,
    ]);
    expect(planned).toEqual([]);
  });
});

describe('A goal', () => {
  const set = async (change: object = {}) => {
    const id = await setGoal(pairing, change);
    await ownEvents();
    return id;
  };
  const day = (count: number) =>
    hours(count * 24)
      .toISOString()
      .slice(0, 10);

  test('is asked after on its date in the morning, and again 30 days later while nothing happens', async () => {
    await set({ dueOn: day(10), title: 'Ouvrir ma boutique' });
    await later(24 * 9);
    expect(await told('GOAL_REVIEW_DUE')).toEqual([0, 0]);
    await later(24 * 2);
    expect(await told('GOAL_REVIEW_DUE')).toEqual([0, 1]);
    const [reminder] = await remindersOf(pairing.mentee, ['GOAL_REVIEW_DUE']);
    expect(reminder).toMatchObject({ goal: { title: 'Ouvrir ma boutique' }, actionItem: null });
    expect(reminder?.body).toContain('“Ouvrir ma boutique”');
    await later(24 * 29);
    expect(await told('GOAL_REVIEW_DUE')).toEqual([0, 1]);
    await later(24 * 2);
    expect(await told('GOAL_REVIEW_DUE')).toEqual([0, 2]);
  });

  test('without a date is asked after when 30 days have passed without a word, and an entry is a word', async () => {
    const id = await set();
    await later(24 * 20);
    await addEntry(pairing.mentee, id, { text: 'Pour moi', shared: false });
    await ownEvents();
    await later(24 * 29);
    expect(await told('GOAL_REVIEW_DUE')).toEqual([0, 0]);
    await later(24 * 2);
    expect(await told('GOAL_REVIEW_DUE')).toEqual([0, 1]);
  });

  test('is not asked after once it is reached', async () => {
    const id = await set();
    await nudging.rows(`update goal set status = 'ACHIEVED' where id = ?`, [id]);
    await later(24 * 40);
    expect(await told('GOAL_REVIEW_DUE')).toEqual([0, 0]);
  });

  test('that is set aside is planned no more, and one that is taken up again is', async () => {
    const id = await set();
    const planned = async () =>
      (await nudging.rows(`select 1 from nudge where kind = 'GOAL_REVIEW_DUE' and subject_id = ?`, [id])).length;
    expect(await planned()).toBe(1);
    await nudging.rows(`update goal set status = 'ON_HOLD' where id = ?`, [id]);
    await nudging.recordEvent('progress', 'GoalHeld', pairing, { goalId: id });
    expect(await planned()).toBe(0);
    await nudging.rows(`update goal set status = 'ACTIVE' where id = ?`, [id]);
    await nudging.recordEvent('progress', 'GoalResumed', pairing, { goalId: id });
    expect(await planned()).toBe(1);
  });
});

describe('Advice', () => {
  const give = async (by: ApiClient) => {
    const id = newId();
    await nudging.rows(
      `insert into advice (id, pairing_id, by_id, text, status, at, updated_at) values (?, ?, ?, 'Osez.', 'NOTED', ?, ?)`,
      [id, pairing.pairingId, by.personId, nudging.now(), nudging.now()],
    );
    await nudging.recordEvent('progress', 'AdviceGiven', pairing, { adviceId: id });
    return id;
  };

  test('is asked after three weeks later, of who was advised', async () => {
    await give(pairing.mentor);
    await later(24 * 20);
    expect(await told('ADVICE_RESULT_DUE')).toEqual([0, 0]);
    await later(24 * 2);
    expect(await told('ADVICE_RESULT_DUE')).toEqual([0, 1]);
  });

  test('that was tried is asked after three weeks from then', async () => {
    const id = await give(pairing.mentor);
    await later(24 * 15);
    await nudging.rows(`update advice set status = 'TRYING' where id = ?`, [id]);
    await nudging.recordEvent('progress', 'AdviceUpdated', pairing, { adviceId: id });
    await later(24 * 10);
    expect(await told('ADVICE_RESULT_DUE')).toEqual([0, 0]);
    await later(24 * 12);
    expect(await told('ADVICE_RESULT_DUE')).toEqual([0, 1]);
  });

  test.each<[string, string]>([
    ['whose result was told', `result = 'Cela a marché.'`],
    ['that was applied', `status = 'APPLIED'`],
    ['that was set aside', `status = 'SET_ASIDE'`],
  ])('%s is not asked after', async (_what, change) => {
    const id = await give(pairing.mentor);
    await nudging.rows(`update advice set ${change} where id = ?`, [id]);
    await later(24 * 30);
    expect(await told('ADVICE_RESULT_DUE')).toEqual([0, 0]);
  });
});

describe('An evaluation that opens', () => {
  const open = async (answered?: ApiClient) => {
    const id = newId();
    await nudging.rows(
      `insert into evaluation (id, pairing_id, instrument_key, occasion, period, status, opens_at, closes_at)
        values (?, ?, 'x', 'PULSE', ?, 'OPEN', now(), now())`,
      [id, pairing.pairingId, id],
    );
    if (answered)
      await nudging.rows(
        `insert into evaluation_answer (evaluation_id, person_id, scores, submitted_at) values (?, ?, '{}', now())`,
        [id, answered.personId],
      );
    await nudging.recordEvent('progress', 'EvaluationOpened', pairing, { evaluationId: id });
  };

  test('is told of to both, and counts for no week', async () => {
    await open();
    await review();
    expect(await told('EVALUATION_OPEN')).toEqual([1, 1]);
    expect(await told('AGREEMENT_REVIEW_DUE')).toEqual([1, 1]);
  });

  test('is told of to who has not answered', async () => {
    await open(pairing.mentee);
    expect(await told('EVALUATION_OPEN')).toEqual([1, 0]);
  });
});

describe('What pairings tells', () => {
  test.each<[string, object, string, string, [number, number], string, string]>([
    [
      'AgreementMissing',
      {},
      'EXPLORING',
      'AGREEMENT_MISSING',
      [1, 1],
      'Votre entente avec Camille',
      'Your agreement with Yvonne',
    ],
    [
      'AgreementReviewDue',
      { agreementVersion: 1 },
      'ACTIVE',
      'AGREEMENT_REVIEW_DUE',
      [1, 1],
      'Relire votre entente avec Camille',
      'Review your agreement with Yvonne',
    ],
    [
      'HealthChanged',
      { before: 'ON_RHYTHM', health: 'SLIPPING' },
      'ACTIVE',
      'RHYTHM_SLIPPING',
      [1, 1],
      'Reprendre le fil avec Camille',
      'Pick up the thread with Yvonne',
    ],
    [
      'HealthChanged',
      { before: 'SLIPPING', health: 'DORMANT' },
      'ACTIVE',
      'RELAUNCH',
      [1, 1],
      'Renouer avec Camille',
      'Get back in touch with Yvonne',
    ],
    [
      'EndNear',
      { endsOn: '2031-01-01' },
      'ACTIVE',
      'END_NEAR',
      [1, 1],
      'La fin convenue approche',
      'The agreed end is near',
    ],
    [
      'KeepInTouchDue',
      {},
      'KEEPING_IN_TOUCH',
      'KEEP_IN_TOUCH',
      [1, 1],
      'Donner des nouvelles à Camille',
      'Send Yvonne your news',
    ],
  ])('%s %j of a pairing that is %s is told as %s', async (type, payload, status, kind, expected, fr, en) => {
    const facts = await tellWith(status, type, payload);
    expect(facts).toBeDefined();
    await soon();
    expect(await told(kind)).toEqual(expected);
    const titles = [pairing.mentor, pairing.mentee].map(async (party) => (await remindersOf(party, [kind]))[0]?.title);
    expect(await Promise.all(titles)).toEqual([fr, en]);
  });

  /** Tells something of the pairing as if it had that status. */
  async function tellWith(status: string, type: string, payload: object, actorId?: string) {
    const { pairings } = await nudging.jumelage.pairings.answers.facts({ pairingIds: [pairing.pairingId] });
    const facts = { ...pairings[0], status, version: version++ };
    await nudging.recordEvent('pairings', type, pairing, { ...payload, pairing: facts }, actorId);
    return facts;
  }

  test('a relaunch that one of the two begins is told to the other', async () => {
    await tellWith('RELAUNCHING', 'RelaunchStarted', { relaunchId: newId() }, pairing.mentee.personId);
    expect(await told('RELAUNCH')).toEqual([1, 0]);
    const [reminder] = await remindersOf(pairing.mentor, ['RELAUNCH']);
    expect(reminder?.title).toBe('Camille aimerait relancer votre jumelage');
  });

  test('thanks that are due are told to who has not thanked', async () => {
    await tellWith('CLOSING', 'ThanksDue', { personIds: [pairing.mentee.personId] });
    expect(await told('SAY_THANKS')).toEqual([0, 1]);
  });

  test.each<[string, string, object, string, object]>([
    [
      'SLIPPING is settled by being on rhythm',
      'HealthChanged',
      { before: 'ON_RHYTHM', health: 'SLIPPING' },
      'HealthChanged',
      { before: 'SLIPPING', health: 'ON_RHYTHM' },
    ],
    [
      'DORMANT is settled by being on rhythm',
      'HealthChanged',
      { before: 'SLIPPING', health: 'DORMANT' },
      'HealthChanged',
      { before: 'DORMANT', health: 'ON_RHYTHM' },
    ],
    [
      'a review is settled by a new agreement',
      'AgreementReviewDue',
      { agreementVersion: 1 },
      'AgreementSigned',
      {
        ...{ agreementVersion: 2, complete: true },
        agreement: {
          ...{ agreementVersion: 2, frequency: 'MONTHLY', meetingMinutes: 45, endsOn: null },
          ...{ cancellationNoticeHours: 24, agendaLeadTimeHours: 48, reviewEveryDays: 90 },
        },
      },
    ],
    ['news is settled by the news', 'KeepInTouchDue', {}, 'UpdatePosted', { updateId: newId() }],
  ])('%s, before it was told', async (_what, first, payload, then, settled) => {
    // It is night for both, and so it waits.
    for (const party of [pairing.mentor, pairing.mentee]) await wish(party, allDay(party));
    await nudging.recordEvent('pairings', first, pairing, payload);
    const waiting = async () =>
      (await nudging.rows('select 1 from nudge where pairing_id = ?', [pairing.pairingId])).length;
    expect(await waiting()).toBe(2);
    await nudging.recordEvent('pairings', then, pairing, settled);
    expect(await waiting()).toBe(0);
    await later(48);
    expect(await told('RHYTHM_SLIPPING', 'RELAUNCH', 'AGREEMENT_REVIEW_DUE', 'KEEP_IN_TOUCH')).toEqual([0, 0]);
  });

  test('thanks are settled for who has thanked, and a relaunch for who has answered', async () => {
    for (const party of [pairing.mentor, pairing.mentee]) await wish(party, allDay(party));
    const [thanks, other] = [pairing.mentor.personId, pairing.mentee.personId];
    const waiting = () =>
      nudging.rows('select kind, recipient_id from nudge where pairing_id = ?', [pairing.pairingId]);
    await tellWith('CLOSING', 'ThanksDue', { personIds: [thanks, other] });
    await tellWith('CLOSING', 'AppreciationSent', { appreciationId: newId(), toId: other }, thanks);
    expect(await waiting()).toEqual([{ kind: 'SAY_THANKS', recipient_id: other }]);
    await nudging.rows('truncate nudge');
    const relaunchId = newId();
    await tellWith('RELAUNCHING', 'RelaunchStarted', { relaunchId });
    await tellWith('RELAUNCHING', 'IntentStated', { relaunchId }, other);
    expect(await waiting()).toEqual([{ kind: 'RELAUNCH', recipient_id: thanks }]);
    await tellWith('ACTIVE', 'RelaunchDecided', { relaunchId, decision: 'CONTINUE' });
    expect(await waiting()).toEqual([]);
  });
});

/** Quiet hours that hold for hours to come, wherever somebody lives. */
function allDay(party: ApiClient): object {
  const timeZone = party === pairing.mentor ? 'Europe/Paris' : 'America/Montreal';
  const clock = (count: number) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(hours(count));
  return { quietFrom: clock(-1), quietTo: clock(8) };
}

describe('Nudges about the relationship', () => {
  const kinds = ['AGREEMENT_REVIEW_DUE', 'RHYTHM_SLIPPING', 'END_NEAR'];
  const slip = (of = pairing) =>
    nudging.recordEvent('pairings', 'HealthChanged', of, { before: 'ON_RHYTHM', health: 'SLIPPING' });

  test('come at most once a week to somebody of a pairing: the next one waits until the week is over', async () => {
    await review();
    await later(24);
    await slip();
    await later(24 * 5.9);
    expect(await told(...kinds)).toEqual([1, 1]);
    await later(24 * 0.2);
    expect(await told(...kinds)).toEqual([2, 2]);
    await nudging.recordEvent('pairings', 'EndNear', pairing, { endsOn: '2031-01-01' });
    await later(24 * 6);
    expect(await told(...kinds)).toEqual([2, 2]);
    await later(24 * 1.1);
    expect(await told(...kinds)).toEqual([3, 3]);
  });

  test('that fall due at the same moment come a week apart', async () => {
    for (const party of [pairing.mentor, pairing.mentee]) await wish(party, allDay(party));
    await review();
    await slip();
    await later(9);
    expect(await told(...kinds)).toEqual([1, 1]);
    await later(24 * 7 + 1);
    expect(await told(...kinds)).toEqual([2, 2]);
  });

  test('that come by a date let what happens in the same minute come first', async () => {
    await nudging.recordEvent('pairings', 'AgreementReviewDue', pairing, { agreementVersion: 1 });
    await later(0.01);
    expect(await told(...kinds)).toEqual([0, 0]);
    await slip();
    await soon();
    expect(await told('RHYTHM_SLIPPING')).toEqual([1, 1]);
    expect(await told('AGREEMENT_REVIEW_DUE')).toEqual([0, 0]);
    await later(24 * 7 + 1);
    expect(await told('AGREEMENT_REVIEW_DUE')).toEqual([1, 1]);
  });

  test('of another pairing do not count', async () => {
    await review();
    const other = await nudging.newPair();
    await review(other);
    expect(await told(...kinds)).toEqual([1, 1]);
    pairing = other;
    expect(await told(...kinds)).toEqual([1, 1]);
  });

  test('that have become pointless when the week is over are not told', async () => {
    await review();
    await slip();
    await nudging.recordEvent('pairings', 'HealthChanged', pairing, { before: 'SLIPPING', health: 'ON_RHYTHM' });
    await later(24 * 9);
    expect(await told(...kinds)).toEqual([1, 1]);
  });
});

describe('Nobody is nudged', () => {
  test('who wishes no nudges; meetings are reminded of all the same', async () => {
    await wish(pairing.mentee, { nudges: false });
    await meetIn(100);
    await review();
    await later(99.5);
    expect(await told('AGENDA_MISSING', 'AGREEMENT_REVIEW_DUE')).toEqual([1, 0]);
    expect(await told('MEETING_SOON')).toEqual([2, 2]);
  });

  test('whose pairing is paused; what waits is looked at again when it goes on', async () => {
    const pause = (type: string, status: string) =>
      nudging.recordEvent('pairings', type, pairing, {
        pairing: { ...facts, status, version: version++ },
        resumeOn: '2031-01-01',
      });
    const { pairings } = await nudging.jumelage.pairings.answers.facts({ pairingIds: [pairing.pairingId] });
    const facts = pairings[0];
    await pause('PairingPaused', 'PAUSED');
    await nudging.recordEvent('pairings', 'AgreementReviewDue', pairing, {
      agreementVersion: 1,
      pairing: { ...facts, status: 'PAUSED', version: version++ },
    });
    await later(24 * 10);
    expect(await told('AGREEMENT_REVIEW_DUE')).toEqual([0, 0]);
    await pause('PairingResumed', 'ACTIVE');
    expect(await told('AGREEMENT_REVIEW_DUE')).toEqual([1, 1]);
  });

  test.each(['COMPLETED', 'ENDED_EARLY'])('whose pairing is %s', async (status) => {
    await meetIn(100);
    await setStatus(status);
    await later(99.5);
    expect(await told('AGENDA_MISSING', 'MEETING_SOON')).toEqual([0, 0]);
  });

  test('who is suspended', async () => {
    await nudging.rows(`update person_fact set status = 'SUSPENDED' where person_id = ?`, [pairing.mentee.personId]);
    await review();
    await nudging.rows(`update person_fact set status = 'ACTIVE' where person_id = ?`, [pairing.mentee.personId]);
    expect(await told('AGREEMENT_REVIEW_DUE')).toEqual([1, 0]);
  });

  test('in their quiet hours: it comes when they are over; meetings are reminded of at their time', async () => {
    await nudging.moveTo(new Date(hours(24).toISOString().replace(/T.*/, 'T22:30:00Z')));
    // 23:30 in Paris, 17:30 in Montreal; in summer an hour later.
    await meetIn(2);
    await wish(pairing.mentor, { quietFrom: '22:00', quietTo: '07:00' });
    await wish(pairing.mentee, { quietFrom: '22:00', quietTo: '07:00' });
    await review();
    expect(await told('AGREEMENT_REVIEW_DUE')).toEqual([0, 1]);
    await later(1.1);
    expect(await told('MEETING_SOON')).toEqual([1, 1]);
    await later(4.5);
    expect(await told('AGREEMENT_REVIEW_DUE')).toEqual([0, 1]);
    await later(3);
    expect(await told('AGREEMENT_REVIEW_DUE')).toEqual([1, 1]);
  });
});

describe('However many are due', () => {
  const kindOf = (sql: string) =>
    sql
      .replace(/ \[took.*$/s, '')
      .replaceAll(/'[^']*'/g, '?')
      .replaceAll(/\s+/g, ' ');

  test('a batch of nudges, and one of reminders, costs the same number of statements', async () => {
    const made = async (count: number) => {
      const ids = Array.from({ length: count }, () => newId());
      await nudging.rows(
        `insert into nudge (id, kind, recipient_id, pairing_id, subject_id, due_at)
          select id, 'RELAUNCH', uuidv7(), ?, id, ? from unnest(?::uuid[]) id`,
        [pairing.pairingId, nudging.now(), `{${ids.join(',')}}`],
      );
      await nudging.rows(
        `insert into reminder (id, kind, recipient_id, pairing_id, subject_id, due_id, due_at, status)
          select id, 'RELAUNCH', uuidv7(), ?, id, id, ?, 'SNOOZED' from unnest(?::uuid[]) id`,
        [pairing.pairingId, nudging.now(), `{${ids.join(',')}}`],
      );
      const before = nudging.jumelage.statements.length;
      await nudging.rows(
        `insert into due (kind, subject, due_at) select kind, id, ? from unnest(?::uuid[]) id, (values ('nudge.check'), ('reminder.send')) k (kind)`,
        [nudging.now(), `{${ids.join(',')}}`],
      );
      await nudging.moveTo(hours(0.1));
      const statements = nudging.jumelage.statements.slice(before).map(kindOf);
      // The queue reads each reminder for its letter when it comes to it.
      const ofQueue = /"reminder" as "r0" where "r0"."id" = \?/;
      return statements.filter((sql) => /nudge|reminder|presence|jobs\./.test(sql) && !ofQueue.test(sql));
    };
    // The loop would wake up beside whoever moved the clock, and the two share a batch between them.
    const letGo = nudging.jumelage.progress.runtime.pauseDueLoop();
    const [few, many] = [await made(2), await made(60)];
    letGo();
    expect(many.length).toBe(few.length);
    expect(few.length).toBeLessThanOrEqual(20);
    const sent = await nudging.rows(`select 1 from reminder where pairing_id = ? and status = 'SENT'`, [
      pairing.pairingId,
    ]);
    expect(sent).toHaveLength(124);
  });
});
