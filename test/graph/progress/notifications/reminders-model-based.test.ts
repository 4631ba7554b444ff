import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as ask from '../../../../demo/documents.js';
import { waitForSubscribers } from '../../../support/database/rows.js';
import { mutate, type TestPairing } from '../../../support/fixtures/fixtures.js';
import { type NudgeFixture, startNudgeFixture } from '../../../support/fixtures/nudging.js';
import type { ApiClient, LiveSubscription } from '../../../support/graph/api-client.js';

const hourMs = 3_600_000;
const runs = 25;
const RESCHEDULE = `mutation ($id: ID!, $version: Int!, $at: DateTime!) {
  rescheduleMeeting(id: $id, expectedVersion: $version, startsAt: $at) { meeting { version } userErrors { code path } } }`;
const CANCEL = 'mutation ($id: ID!) { cancelMeeting(id: $id) { userErrors { code path } } }';
const SNOOZE =
  'mutation ($id: ID!, $until: DateTime!) { snoozeReminder(id: $id, until: $until) { userErrors { code path } } }';
const SEEN = 'mutation ($id: ID!) { acknowledgeReminder(id: $id) { userErrors { code path } } }';
const WISH =
  'mutation ($input: ReminderPreferencesInput!) { setReminderPreferences(input: $input) { userErrors { code path } } }';
const OF_MEETING = 'query ($id: ID!) { meeting(id: $id) { version reminders { id status dueAt } } }';
const FOLLOW = 'subscription { meetingReminder { reminder { dueAt meeting { id } } } }';

/** What may be done; times in hours, meetings and persons by number. */
type Step =
  | { do: 'propose' | 'reschedule'; meeting: number; inHours: number }
  | { do: 'confirm' | 'cancel'; meeting: number }
  | { do: 'snooze'; person: number; which: number; inHours: number }
  | { do: 'see'; person: number; which: number }
  | { do: 'wish'; person: number; hours: number[] }
  | { do: 'wait'; hours: number };

/**
 * The model: a reminder of a start of a meeting, so many hours before. Instants are hours since the run began: what is
 * done happens at the full hour, whatever falls due half an hour later.
 */
interface ModelReminder {
  person: number;
  meeting: number;
  start: number;
  before: number;
  due: number;
  status: 'TO COME' | 'PUT OFF' | 'TOLD' | 'SEEN' | 'OFF';
}

interface ModelMeeting {
  start: number;
  status: 'PROPOSED' | 'CONFIRMED' | 'OFF';
}

/** All that the product promises about reminders of meetings, in a page: who is told of which meeting, and when. */
class Model {
  now = 0;
  readonly wishes = [
    [24, 1],
    [24, 1],
  ];
  readonly meetings = new Map<number, ModelMeeting>();
  readonly reminders: ModelReminder[] = [];
  /** `person meeting hour`, in the order in which it is told. */
  readonly told: string[] = [];

  ahead(meeting: number): ModelMeeting | undefined {
    const found = this.meetings.get(meeting);
    return found && found.status !== 'OFF' && found.start >= this.now ? found : undefined;
  }

  confirm(meeting: number): void {
    const found = this.meetings.get(meeting);
    if (found) found.status = 'CONFIRMED';
    for (const person of [0, 1]) this.#complete(person, meeting);
  }

  takeBack(meeting: number): void {
    for (const one of this.reminders)
      if (one.meeting === meeting && ['TO COME', 'PUT OFF'].includes(one.status)) one.status = 'OFF';
  }

  wish(person: number, hours: number[]): void {
    this.wishes[person] = hours;
    for (const one of this.reminders)
      if (one.person === person && one.status === 'TO COME' && !hours.includes(one.before)) one.status = 'OFF';
    for (const [meeting, { status }] of this.meetings)
      if (status === 'CONFIRMED' && this.ahead(meeting)) this.#complete(person, meeting);
  }

  waitUntil(now: number): void {
    this.now = now;
    const due = this.reminders.filter(({ status, due }) => ['TO COME', 'PUT OFF'].includes(status) && due < now);
    for (const one of due) {
      const meeting = this.meetings.get(one.meeting);
      const stands = meeting?.status === 'CONFIRMED' && meeting.start === one.start;
      one.status = stands ? 'TOLD' : 'OFF';
      if (stands) this.told.push(`${one.person} ${one.meeting} ${one.due}`);
    }
  }

  #complete(person: number, meeting: number): void {
    const { start = 0 } = this.meetings.get(meeting) ?? {};
    for (const before of this.wishes[person] ?? []) {
      const same = (one: ModelReminder) =>
        one.person === person && one.meeting === meeting && one.start === start && one.before === before;
      if (start - before < this.now || this.reminders.some((one) => same(one) && one.status !== 'OFF')) continue;
      this.reminders.push({ person, meeting, start, before, due: start - before, status: 'TO COME' });
    }
  }
}

const meetingNumber = fc.integer({ min: 0, max: 2 });
const person = fc.integer({ min: 0, max: 1 });
const which = fc.nat(20);
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('propose' as const),
      meeting: meetingNumber,
      inHours: fc.integer({ min: 1, max: 90 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('confirm' as const), meeting: meetingNumber }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('reschedule' as const),
      meeting: meetingNumber,
      inHours: fc.integer({ min: 1, max: 90 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cancel' as const), meeting: meetingNumber }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('snooze' as const),
      person,
      which,
      inHours: fc.integer({ min: 1, max: 40 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('see' as const), person, which }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('wish' as const),
      person,
      hours: fc.uniqueArray(fc.constantFrom(1, 2, 6, 24, 48, 72), { maxLength: 4 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 40 }) }) },
);

/** Three meetings that most of it is about, then anything. */
const allSteps = fc
  .tuple(
    fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 3, maxLength: 3 }),
    fc.array(anyStep, { minLength: 8, maxLength: 30 }),
  )
  .map(([starts, steps]): Step[] => [
    ...starts.flatMap((inHours, meeting): Step[] => [
      { do: 'propose', meeting, inHours },
      ...(inHours % 2 ? [{ do: 'confirm' as const, meeting }] : []),
    ]),
    ...steps,
  ]);

let nudging: NudgeFixture;
let pairing: TestPairing;
let run = 0;

beforeAll(async () => {
  nudging = await startNudgeFixture(new Date('2030-01-01T00:00:00Z'));
  pairing = await nudging.newPair();
}, 40_000);
afterAll(() => nudging.jumelage.close(), 20_000);

/** The product, driven step by step beside the model. */
class Real {
  readonly ids = new Map<number, string>();
  readonly #lives: LiveSubscription[];

  constructor(private readonly begin: number) {
    this.#lives = this.parties.map((party) => party.subscribe(FOLLOW));
  }

  get parties(): ApiClient[] {
    return [pairing.mentor, pairing.mentee];
  }

  start(hour: number): string {
    return new Date(this.begin + (hour + 0.5) * hourMs).toISOString();
  }

  async propose(meeting: number, start: number): Promise<void> {
    const input = {
      pairingId: pairing.pairingId,
      startsAt: this.start(start),
      minutes: 20,
      timeZone: 'UTC',
      channel: 'CHAT',
    };
    this.ids.set(meeting, (await mutate(pairing.mentee, ask.PROPOSE_MEETING, { input })).meeting.id);
  }

  /** Whoever did not propose the time confirms it: the mentee proposes it, the mentor moves it. */
  async confirm(meeting: number, moved: boolean): Promise<void> {
    await mutate(moved ? pairing.mentee : pairing.mentor, ask.CONFIRM_MEETING, { id: this.ids.get(meeting) });
  }

  async reschedule(meeting: number, start: number): Promise<void> {
    const id = this.ids.get(meeting);
    const { version } = (await pairing.mentor.query(OF_MEETING, { id })).meeting;
    await mutate(pairing.mentor, RESCHEDULE, { id, version, at: this.start(start) });
  }

  /** The product's own reminder that the model means; by whose it is, of which meeting, and when it is due. */
  async idOf({ person, meeting, due, status }: ModelReminder): Promise<string> {
    const own = this.parties[person] as ApiClient;
    const found = (await own.query(OF_MEETING, { id: this.ids.get(meeting) })).meeting.reminders;
    const names = {
      'TO COME': 'SCHEDULED',
      'PUT OFF': 'SNOOZED',
      TOLD: 'SENT',
      SEEN: 'ACKNOWLEDGED',
      OFF: 'CANCELLED',
    };
    const same = found.find(
      (one: { dueAt: string; status: string }) => one.dueAt === this.start(due) && one.status === names[status],
    );
    if (!same)
      throw new Error(`No reminder ${JSON.stringify({ due: this.start(due), status })}: ${JSON.stringify(found)}`);
    return same.id;
  }

  told(): string[] {
    return this.#lives.flatMap(({ results }, person) =>
      results.map(({ data: { meetingReminder } }) => {
        const { dueAt, meeting } = meetingReminder.reminder;
        const number = [...this.ids].find(([, id]) => id === meeting.id)?.[0];
        return `${person} ${number} ${(new Date(dueAt).getTime() - this.begin) / hourMs - 0.5}`;
      }),
    );
  }

  async end(): Promise<void> {
    for (const live of this.#lives) live.close();
    await waitForSubscribers(nudging.jumelage.progress.runtime, 0);
  }
}

/** Does one step in both worlds, where it is possible at all. */
async function play(model: Model, real: Real, step: Step, moved: Set<number>): Promise<void> {
  if (step.do === 'wait') {
    model.waitUntil(model.now + step.hours);
    return nudging.moveTo(new Date(new Date(real.start(model.now)).getTime() - hourMs / 2));
  }
  if (step.do === 'wish') {
    model.wish(step.person, step.hours);
    const input = { meetingMinutesBefore: step.hours.map((hours) => hours * 60) };
    await mutate(real.parties[step.person] as ApiClient, WISH, { input });
    return;
  }
  if (step.do === 'snooze' || step.do === 'see') return playOnReminder(model, real, step);
  return playOnMeeting(model, real, step, moved);
}

async function playOnReminder(model: Model, real: Real, step: Extract<Step, { do: 'snooze' | 'see' }>): Promise<void> {
  const open = model.reminders.filter(
    ({ person, status }) => person === step.person && ['TO COME', 'PUT OFF', 'TOLD'].includes(status),
  );
  const one = open[step.which % Math.max(open.length, 1)];
  // Two that cannot be told apart from outside are left alone.
  if (
    !one ||
    open.filter(({ meeting, due, status }) => meeting === one.meeting && due === one.due && status === one.status)
      .length > 1
  )
    return;
  const id = await real.idOf(one);
  const own = real.parties[step.person] as ApiClient;
  if (step.do === 'see') {
    one.status = 'SEEN';
    await mutate(own, SEEN, { id });
    return;
  }
  const until = model.now + step.inHours;
  if (until >= one.start) return;
  Object.assign(one, { status: 'PUT OFF', due: until });
  await mutate(own, SNOOZE, { id, until: real.start(until) });
}

async function playOnMeeting(
  model: Model,
  real: Real,
  step: Extract<Step, { meeting: number }>,
  moved: Set<number>,
): Promise<void> {
  const { meeting } = step;
  const ahead = model.ahead(meeting);
  // Each meeting keeps to hours of its own, so that no two are at one time.
  const startOf = (inHours: number) => Math.ceil((model.now + inHours) / 3) * 3 + meeting;
  if (step.do === 'propose' && !real.ids.has(meeting)) {
    model.meetings.set(meeting, { start: startOf(step.inHours), status: 'PROPOSED' });
    await real.propose(meeting, startOf(step.inHours));
  } else if (step.do === 'confirm' && ahead?.status === 'PROPOSED') {
    model.confirm(meeting);
    await real.confirm(meeting, moved.has(meeting));
  } else if (step.do === 'reschedule' && ahead) {
    model.takeBack(meeting);
    Object.assign(ahead, { start: startOf(step.inHours), status: 'PROPOSED' });
    moved.add(meeting);
    await real.reschedule(meeting, startOf(step.inHours));
  } else if (step.do === 'cancel' && ahead) {
    model.takeBack(meeting);
    ahead.status = 'OFF';
    await mutate(pairing.mentee, CANCEL, { id: real.ids.get(meeting) });
  }
}

test('whatever is proposed, confirmed, moved, called off, put off, seen and wished, both are told exactly what is promised, once', async () => {
  let heard = 0;
  await fc.assert(
    fc.asyncProperty(allSteps, async (steps) => {
      await nudging.resetPairing(pairing);
      const begin = Date.UTC(2030, 0, 1 + run++ * 40);
      await nudging.moveTo(new Date(begin));
      for (const party of [pairing.mentor, pairing.mentee]) await mutate(party, WISH, { input: { nudges: false } });
      const model = new Model();
      const real = new Real(begin);
      await waitForSubscribers(nudging.jumelage.progress.runtime, 2);
      const moved = new Set<number>();
      for (const step of [...steps, { do: 'wait', hours: 300 } as const]) await play(model, real, step, moved);
      for (const deadline = Date.now() + 15_000; real.told().length < model.told.length && Date.now() < deadline; )
        await new Promise((resolve) => setTimeout(resolve, 5));
      const told = real.told();
      await real.end();
      expect(told.toSorted()).toEqual(model.told.toSorted());
      heard += told.length;
    }),
    { numRuns: runs, endOnFailure: true },
  );
  // A property about nothing would hold as well.
  expect(heard).toBeGreaterThan(3 * runs);
}, 180_000);
