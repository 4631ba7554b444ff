import * as ask from '../../demo/documents.js';
import type { PairingFacts } from '../../services/contracts/pairings-events.js';
import { SandboxClock } from '../../services/shared/clock.js';
import type { ServiceRuntime } from '../../services/shared/foundation.js';
import type { ApiClient } from './api-client.js';
import { becomeMentee, becomeMentor, mutate, openProgram, pairUnderAgreement, type TestPairing } from './cast.js';
import { startJumelage, type TestJumelage } from './jumelage.js';
import { queryRows } from './rows.js';

/** The product with a clock that moves for progress alone: what the other services would do meanwhile stays away. */
export interface NudgeFixture {
  jumelage: TestJumelage;
  now(): Date;
  /** Moves the time, and does all that is due in progress by then. */
  moveTo(now: Date): Promise<void>;
  /** A new pairing: a mentor who reads French and lives in Paris, a mentee who reads English and lives in Montreal. */
  newPair(): Promise<TestPairing>;
  /** Lets a service tell something, and waits until progress has heard it. */
  recordEvent(
    of: 'pairings' | 'progress',
    type: string,
    pairing: TestPairing,
    more?: object,
    actorId?: string,
  ): Promise<void>;
  rows(sql: string, params?: unknown[]): Promise<Record<string, never>[]>;
  /** Takes a pairing back to where it was when it began, with nothing planned, told or wished. */
  resetPairing(pairing: TestPairing): Promise<void>;
}

const minuteMs = 60_000;

export async function startNudgeFixture(at: Date): Promise<NudgeFixture> {
  const clock = new SandboxClock();
  const jumelage = await startJumelage({ clock });
  clock.offsetMs = at.getTime() - Date.now();
  const { progress, pairings, people } = jumelage;
  for (const { runtime } of [pairings, people]) runtime.pauseDueLoop();
  const coordinator = await jumelage.join('Odile');
  const programId = await openProgram(coordinator);
  return {
    jumelage,
    now: () => clock.now(),
    async moveTo(now) {
      clock.offsetMs = now.getTime() - Date.now();
      await progress.runtime.drain();
    },
    async newPair() {
      const mentor = await inZone(await becomeMentor(await jumelage.join('Yvonne', 'fr'), programId), 'Europe/Paris');
      const mentee = await inZone(
        await becomeMentee(await jumelage.join('Camille', 'en'), programId),
        'America/Montreal',
      );
      const made = await pairUnderAgreement(programId, mentor, mentee);
      await heard(progress.runtime, made);
      return made;
    },
    async recordEvent(of, type, pairing, more = {}, actorId) {
      const { pairings: facts } = await pairings.answers.facts({ pairingIds: [pairing.pairingId] });
      const payload =
        of === 'pairings' ? { pairing: facts[0] as PairingFacts, ...more } : { ...about(pairing), ...more };
      const streams = [pairing.pairingId, pairing.mentor.personId, pairing.mentee.personId];
      const { runtime } = jumelage[of];
      await runtime.transact(runtime.orm.em.fork(), async (unit) =>
        unit.record({ type, streams, actorId: actorId ?? null, payload }),
      );
      await waitUntilPublished(runtime);
      await progress.runtime.drain();
    },
    rows: (sql, params) => queryRows(progress.runtime, sql, params),
    async resetPairing({ pairingId }) {
      // What still runs holds rows that are emptied here.
      await progress.runtime.drain();
      for (const sql of anew) await queryRows(progress.runtime, sql, sql.includes('?') ? [pairingId] : []);
    },
  };
}

const anew = [
  // Not truncated: that would wait for every reader, and some wait for it.
  ...['due', 'nudge', 'nudge_pace', 'reminder', 'reminder_preference', 'meeting_slot'].map(
    (table) => `delete from ${table}`,
  ),
  `update meeting set status = 'CANCELLED', starts_at = starts_at - interval '1 year' where pairing_id = ?`,
  'update wrap_up set reason_for_no_next = null',
  // Or they would be carried over to the next meeting.
  `update agenda_item set status = 'DROPPED' where pairing_id = ?`,
  `update goal set status = 'LET_GO' where pairing_id = ?`,
  `update pairing_fact set status = 'ACTIVE', version = 10 where pairing_id = ?`,
  `update agreement_fact set frequency = 'BIWEEKLY', agenda_lead_time_hours = 48, agreement_version = 1
    where pairing_id = ?`,
];

const about = ({ pairingId }: TestPairing) => ({ pairingId });

async function inZone(client: ApiClient, timeZone: string): Promise<ApiClient> {
  await mutate(client, ask.UPDATE_PROFILE, { input: { timeZone } });
  return client;
}

/** Waits until everything that a service has recorded was handled by all who listen. */
export async function waitUntilPublished({ outboxLog }: ServiceRuntime): Promise<void> {
  for (const deadline = Date.now() + 15_000; await outboxLog.hasMore(await outboxLog.publishedPosition()); ) {
    if (Date.now() > deadline) throw new Error('Events were not handled.');
    await new Promise((resolve) => setTimeout(resolve, 3));
  }
}

async function heard(runtime: ServiceRuntime, { pairingId, mentor, mentee }: TestPairing): Promise<void> {
  const sql = `select 1 from pairing_fact f join agreement_fact a on a.pairing_id = f.pairing_id
    join person_fact m on m.person_id = ? and m.time_zone = 'Europe/Paris'
    join person_fact n on n.person_id = ? and n.time_zone = 'America/Montreal'
    where f.pairing_id = ? and f.status = 'ACTIVE'`;
  for (const deadline = Date.now() + 15_000; ; ) {
    if ((await queryRows(runtime, sql, [mentor.personId, mentee.personId, pairingId])).length > 0) return;
    if (Date.now() > deadline) throw new Error('Progress has not heard of the pairing.');
    await new Promise((resolve) => setTimeout(resolve, 3));
  }
}

export interface SeenReminder {
  id: string;
  kind: string;
  status: string;
  title: string;
  body: string;
  dueAt: string;
  sentAt: string | null;
  meeting: { id: string } | null;
  goal: { title: string } | null;
  actionItem: { text: string } | null;
  pairing: { id: string } | null;
}

const document = `query ($status: [ReminderStatus!]) { viewer { reminders(status: $status, first: 100) { edges { node {
  id kind status title body dueAt sentAt meeting { id } goal { title } actionItem { text } pairing { id } } } } } }`;

/** Somebody's reminders of some kinds, the earliest first. */
export async function remindersOf(client: ApiClient, kinds: string[], status?: string[]): Promise<SeenReminder[]> {
  const { viewer } = await client.query(document, { status });
  const nodes: SeenReminder[] = viewer.reminders.edges.map(({ node }: { node: SeenReminder }) => node);
  return nodes.filter(({ kind }) => kinds.includes(kind)).toReversed();
}

export const hoursFrom = (instant: Date, hours: number): Date => new Date(instant.getTime() + hours * 60 * minuteMs);
