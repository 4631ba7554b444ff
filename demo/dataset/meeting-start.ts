import { Temporal } from 'temporal-polyfill';
import type { ProposeMeetingStep } from './story-steps.js';

const SATURDAY = 6;

type When = Pick<ProposeMeetingStep, 'startsInDays' | 'at' | 'timeZone'>;

/** When the meeting of this step begins, for a programme loaded at `loadedAt`: on a working day, at its wall-clock time. */
export function meetingStartsAt(step: When, loadedAt: Date): Date {
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
