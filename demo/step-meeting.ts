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
interface Scene {
  pairingId: string;
  mentorLive: Client;
  menteeLive: Client;
  serverNow: () => Date;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** On real time the meeting is set so that its reminder of 24 hours before is due this soon after. */
const REMINDER_IN_MS = 4_000;

/** A meeting is proposed and confirmed; its reminder reaches both without being asked for. */
export async function stepMeeting(stage: DemoSession, scene: Scene): Promise<void> {
  const { timeline, mentor, mentee } = stage;
  const clock = await findSandboxClock(stage.url);
  const feeds = [watchReminders(scene.mentorLive, stage, mentor), watchReminders(scene.menteeLive, stage, mentee)];
  await sleep(SETTLE_MS);
  const startsAt = clock ? afternoonAhead(scene.serverNow(), stage.timeZone) : soonRemindedOf(scene.serverNow());
  const meetingId = await proposeAndConfirm(stage, scene.pairingId, startsAt);
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

function watchReminders(live: Client, { timeline }: DemoSession, actor: Actor): Feed<ReminderEvent> {
  const onEvent = ({ reminder }: ReminderEvent) =>
    timeline.event(actor.name, `meetingReminder ${reminder.kind} : ${reminder.title}`);
  return subscribe<ReminderEvent>(live, { document: MEETING_REMINDER, onEvent });
}

function soonRemindedOf(now: Date): Date {
  return new Date(now.getTime() + DAY_MS + REMINDER_IN_MS);
}

/** Three in the afternoon, two days on: both default reminders still lie ahead. */
function afternoonAhead(now: Date, timeZone: string): Date {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
  return new Date(today.add({ days: 2 }).toZonedDateTime({ timeZone, plainTime: '15:00' }).epochMilliseconds);
}
