import { checkText } from '../../shared/checks.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import type { MeetingKindName } from '../meetings/meeting.domain.js';
import { refuse } from '../refusals.js';

export const agendaPhaseKeys = ['CONTACT', 'HOT_TOPICS', 'PRIORITIES', 'WRAP_UP'] as const;
export type AgendaPhaseKeyName = (typeof agendaPhaseKeys)[number];
export type AgendaItemKindName = 'HOT_TOPIC' | 'GOAL' | 'QUESTION_FOR_MENTOR' | 'FOLLOW_UP' | 'SHARE';
export type AgendaItemStatusName = 'OPEN' | 'DISCUSSED' | 'CARRIED_OVER' | 'DROPPED';

/** More would be no agenda any more. */
export const maxAgendaItems = 50;
const contactMinutes = 10;
const wrapUpMinutes = 5;
const minuteMs = 60_000;

export interface PhaseTime {
  key: AgendaPhaseKeyName;
  startsAtMinute: number;
  minutes: number;
}

/**
 * The phases of a meeting of so many whole minutes, at least 20: contact, the topics of the moment (60 % of the rest,
 * rounded down), priorities, wrap-up. They follow each other without a gap and add up to `minutes`.
 */
export function agendaPhases(minutes: number): PhaseTime[] {
  const rest = minutes - contactMinutes - wrapUpMinutes;
  const hot = Math.floor((rest * 3) / 5);
  return [
    { key: 'CONTACT', startsAtMinute: 0, minutes: contactMinutes },
    { key: 'HOT_TOPICS', startsAtMinute: contactMinutes, minutes: hot },
    { key: 'PRIORITIES', startsAtMinute: contactMinutes + hot, minutes: rest - hot },
    { key: 'WRAP_UP', startsAtMinute: minutes - wrapUpMinutes, minutes: wrapUpMinutes },
  ];
}

export interface RunningMeeting {
  startedAt: Date;
  minutes: number;
}

/** The phase that a meeting has reached by the clock, and when the next one begins; null once its time is over. */
export function agendaPhaseAt(
  { startedAt, minutes }: RunningMeeting,
  now: Date,
): { phase: PhaseTime; nextAt: Date | null } | null {
  const elapsedMs = Math.max(0, now.getTime() - startedAt.getTime());
  if (elapsedMs >= minutes * minuteMs) return null;
  const phases = agendaPhases(minutes);
  const index = phases.findLastIndex(({ startsAtMinute }) => startsAtMinute * minuteMs <= elapsedMs);
  const [phase, next] = [phases[index], phases[index + 1]];
  if (!phase) return null;
  return { phase, nextAt: next ? new Date(startedAt.getTime() + next.startsAtMinute * minuteMs) : null };
}

const phaseOfKind: Record<AgendaItemKindName, AgendaPhaseKeyName> = {
  SHARE: 'CONTACT',
  HOT_TOPIC: 'HOT_TOPICS',
  QUESTION_FOR_MENTOR: 'HOT_TOPICS',
  GOAL: 'PRIORITIES',
  FOLLOW_UP: 'PRIORITIES',
};

/** The phase in which an item's turn comes. */
export const agendaPhaseForKind = (kind: AgendaItemKindName): AgendaPhaseKeyName => phaseOfKind[kind];

/** The place of one more item on an agenda that holds these. Refuses INVALID, and OVER_LIMIT when it is full. */
export function decideAddItem(
  items: readonly { position: number }[],
  text: string,
): Result<{ position: number }, 'INVALID' | 'OVER_LIMIT'> {
  const invalid = checkText(['text'], text, { max: 500 });
  if (invalid.length > 0) return refuseAll(invalid);
  if (items.length >= maxAgendaItems) return refuse('OVER_LIMIT', 'meetingId', 'agenda.full', { max: maxAgendaItems });
  return accept({ position: nextAgendaPosition(items) });
}

/** The place behind all others; the first is 1. */
export const nextAgendaPosition = (items: readonly { position: number }[]): number =>
  Math.max(0, ...items.map(({ position }) => position)) + 1;

/** Each item's new place, from 1. Refuses INVALID unless exactly the agenda's items are named, each once. */
export function decideReorder(
  items: readonly { id: string }[],
  itemIds: readonly string[],
): Result<Map<string, number>, 'INVALID'> {
  const places = new Map(itemIds.map((id, index) => [id, index + 1]));
  const isExact = itemIds.length === items.length && items.every(({ id }) => places.has(id));
  return isExact ? accept(places) : refuse('INVALID', 'itemIds', 'agenda.exactItems');
}

/** A phase of a meeting of some kind: what is asked in it depends on the kind. */
export interface AgendaPhaseOfKind extends PhaseTime {
  kind: MeetingKindName;
}

/** The phases of a meeting, as its kind fills them. */
export const agendaPhasesOfMeeting = ({
  minutes,
  kind,
}: {
  minutes: number;
  kind: MeetingKindName;
}): AgendaPhaseOfKind[] => agendaPhases(minutes).map((phase) => ({ ...phase, kind }));
