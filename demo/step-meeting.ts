import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'graphql-ws';
import { Temporal } from 'temporal-polyfill';
import { momentInWords } from '../services/shared/text/dates-in-words.js';
import type { Actor, DemoSession } from './demo-session.js';
import { CONFIRM_MEETING, MEETING_REMINDER, PROPOSE_MEETING } from './documents.js';
import { type Feed, SETTLE_MS, subscribe } from './live-feed.js';
import { findSandboxClock } from './remote-sandbox-clock.js';

interface ReminderEvent {
  cursor: string;
  reminder: { kind: string; title: string; body: string; meeting: { id: string; startsAt: string } | null };
}
interface MeetingPayload {
  meeting: { id: string; status: string; startsAt: string };
}
interface LivePairing {
  pairingId: string;
  mentorLive: Client;
  menteeLive: Client;
  serverNow: () => Date;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Without a sandbox clock, the meeting is planned so that its 24-hour reminder is due this much later. */
const REMINDER_IN_MS = 4_000;

/** A meeting is proposed and confirmed, and both receive its reminder live. */
export async function stepMeeting(session: DemoSession, live: LivePairing): Promise<void> {
  const { timeline, mentor, mentee } = session;
  const clock = await findSandboxClock(session.url);
  const feeds = [watchReminders(live.mentorLive, session, mentor), watchReminders(live.menteeLive, session, mentee)];
  await sleep(SETTLE_MS);
  const startsAt = clock ? afternoonAhead(live.serverNow(), session.timeZone) : startWithReminderSoon(live.serverNow());
  const meetingId = await proposeAndConfirm(session, live.pairingId, startsAt);
  if (clock) {
    await clock.moveTo(new Date(startsAt.getTime() - HOUR_MS));
    timeline.action('system', 'horloge', 'l’horloge d’essai passe à une heure de la rencontre');
  } else {
    timeline.action('system', 'horloge', 'le rappel des 24 heures tombe dans quelques secondes');
  }
  const isReminded = (events: readonly ReminderEvent[]) =>
    events.some(({ reminder }) => reminder.kind === 'MEETING_SOON' && reminder.meeting?.id === meetingId);
  await Promise.all(feeds.map((feed) => feed.until(isReminded, 'le rappel de la rencontre, en direct')));
}

async function proposeAndConfirm(
  { timeline, mentor, mentee, timeZone }: DemoSession,
  pairingId: string,
  startsAt: Date,
): Promise<string> {
  const input = {
    pairingId,
    startsAt: startsAt.toISOString(),
    minutes: 45,
    timeZone,
    channel: 'VIDEO',
    kind: 'KICKOFF',
    purpose: 'Regarder les bols ensemble et parler des prix',
  };
  const when = momentInWords(startsAt, timeZone, 'fr');
  const { meeting } = await mentee.api.mutate<MeetingPayload>(PROPOSE_MEETING, { input });
  timeline.action('mentee', mentee.name, `propose une rencontre le ${when} (${timeZone})`);
  await mentor.api.mutate<MeetingPayload>(CONFIRM_MEETING, { id: meeting.id });
  timeline.action('mentor', mentor.name, 'la confirme');
  return meeting.id;
}

function watchReminders(client: Client, { timeline }: DemoSession, actor: Actor): Feed<ReminderEvent> {
  const onEvent = ({ reminder }: ReminderEvent) =>
    timeline.event(actor.name, `meetingReminder ${reminder.kind} : ${reminder.title}`);
  return subscribe<ReminderEvent>(client, { document: MEETING_REMINDER, onEvent });
}

function startWithReminderSoon(now: Date): Date {
  return new Date(now.getTime() + DAY_MS + REMINDER_IN_MS);
}

/** Returns 15:00 two days later, so that both default reminders are still due. */
function afternoonAhead(now: Date, timeZone: string): Date {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
  return new Date(today.add({ days: 2 }).toZonedDateTime({ timeZone, plainTime: '15:00' }).epochMilliseconds);
}
