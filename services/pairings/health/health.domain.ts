import type { PairingHealthName, PairingStatusName } from '../../contracts/pairings-events.js';
import { dayMs } from '../../shared/time/dates.js';
import { addRunningTime, type PairingClocks } from './clock-stops.domain.js';
import { type FrequencyName, intervalDays } from './frequency.domain.js';

/** After how many intervals without contact a pairing slips, and lies dormant: the programme's to say. */
export interface HealthFactors {
  slippingAfterFactor: number;
  dormantAfterFactor: number;
}

/** What a pairing's health follows from, with the time. */
export interface HealthFacts extends PairingClocks, HealthFactors {
  status: PairingStatusName;
  startedAt: Date;
  lastContactAt: Date | null;
  /** The agreement in force; null before there is one. */
  agreed: { frequency: FrequencyName } | null;
  /** Until when confirmed meetings hold the rhythm (`heldUntil`); null without any. */
  meetingUntil: Date | null;
}

export const defaultHealthFactors: HealthFactors = { slippingAfterFactor: 1.5, dormantAfterFactor: 2 };
/** How often two people are expected to be in touch who have not agreed on it yet. */
export const frequencyBeforeAgreement: FrequencyName = 'MONTHLY';
/** Nobody is dormant before, however often they agreed to be in touch. */
export const minDormantDays = 21;

/** Hours after a meeting in which its two may tell that they met, before its silence counts. */
export const wrapUpHours = 24;

/**
 * Until when a confirmed meeting that ends then holds the rhythm: a day longer, for the two may have met and are told
 * nothing of a silence before they could say so. One that is wrapped up, missed or called off holds no more.
 */
export const meetingCoversUntil = (endsAt: Date): Date => new Date(endsAt.getTime() + wrapUpHours * 3_600_000);

/** Statuses in which contact is expected: the clocks run. */
export const contactExpectedStatuses = ['EXPLORING', 'ACTIVE', 'RELAUNCHING'] as const satisfies PairingStatusName[];
/** Statuses in which no contact is due any more: what is closing is looked after by its closure. */
export const contactEndedStatuses = [
  'CLOSING',
  'COMPLETED',
  'ENDED_EARLY',
  'KEEPING_IN_TOUCH',
] as const satisfies PairingStatusName[];

/** Whether contact is expected in this status. */
export function expectsContact(status: PairingStatusName): boolean {
  return (contactExpectedStatuses as readonly PairingStatusName[]).includes(status);
}

/** Days from one contact to the next in this pairing; null when none is due: as needed, paused, ended, not begun. */
function cadence({ status, agreed }: HealthFacts): number | null {
  return expectsContact(status) ? intervalDays(agreed?.frequency ?? frequencyBeforeAgreement) : null;
}

/** Days are of 24 hours: neither daylight saving nor the length of a month moves a due date. */
function quietFor({ lastContactAt, startedAt, stops }: HealthFacts, days: number): Date {
  return addRunningTime(stops, lastContactAt ?? startedAt, Math.floor(days * dayMs));
}

const later = (instant: Date, other: Date | null) => (other && other > instant ? other : instant);

/**
 * From when a pairing slips, and from when it is dormant, if nothing happens; null when never. A confirmed meeting
 * holds both off until a day after its end. Before the first contact nothing slips: both are the instant of being dormant. The
 * same as `slipping_at` and `dormant_at` in the database (migrations/health-tables.ts).
 */
export function healthInstants(facts: HealthFacts): { slippingAt: Date; dormantAt: Date } | null {
  const days = cadence(facts);
  if (days === null) return null;
  const dormantDays = Math.max(minDormantDays, facts.dormantAfterFactor * days);
  const dormantAt = later(quietFor(facts, dormantDays), facts.meetingUntil);
  if (!facts.lastContactAt) return { slippingAt: dormantAt, dormantAt };
  const slippingAt = later(quietFor(facts, facts.slippingAfterFactor * days), facts.meetingUntil);
  return { slippingAt: new Date(Math.min(slippingAt.getTime(), dormantAt.getTime())), dormantAt };
}

/** How a pairing is doing at an instant (design, Health). */
export function healthAt(facts: HealthFacts, now: Date): PairingHealthName {
  if (facts.status === 'PAUSED') return 'PAUSED';
  if ((contactEndedStatuses as readonly PairingStatusName[]).includes(facts.status)) return 'ENDED';
  const instants = healthInstants(facts);
  if (instants && instants.dormantAt <= now) return 'DORMANT';
  if (instants && instants.slippingAt <= now) return 'SLIPPING';
  return facts.status === 'PROPOSED' || !facts.lastContactAt ? 'NEW' : 'ON_RHYTHM';
}

/** When health will be another if nothing happens; null when never. Always after `now`. */
export function nextHealthAt(facts: HealthFacts, now: Date): Date | null {
  const instants = healthInstants(facts);
  return (instants && [instants.slippingAt, instants.dormantAt].find((instant) => instant > now)) ?? null;
}

/**
 * By when the two are to be in touch again: the agreed interval after their last contact, or the start of their next
 * confirmed meeting where that is later. Null when none is due.
 */
export function contactDueAt(facts: HealthFacts, nextMeetingAt: Date | null): Date | null {
  const days = cadence(facts);
  return days === null ? null : later(quietFor(facts, days), nextMeetingAt);
}
