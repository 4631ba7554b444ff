import { Temporal } from 'temporal-polyfill';
import type { ProposeMeetingStep } from './story-steps.js';

const SATURDAY = 6;

type MeetingTime = Pick<ProposeMeetingStep, 'startsInDays' | 'at' | 'timeZone'>;

/** Returns when the meeting of a step begins: on the next working day, at its local time, counted from `loadedAt`. */
export function meetingStartsAt(step: MeetingTime, loadedAt: Date): Date {
  const today = Temporal.Instant.fromEpochMilliseconds(loadedAt.getTime())
    .toZonedDateTimeISO(step.timeZone)
    .toPlainDate();
  const day = nextWorkingDay(today.add({ days: step.startsInDays }));
  const start = day.toZonedDateTime({ timeZone: step.timeZone, plainTime: step.at });
  return new Date(start.epochMilliseconds);
}

function nextWorkingDay(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.dayOfWeek < SATURDAY ? day : day.add({ days: 8 - day.dayOfWeek });
}
