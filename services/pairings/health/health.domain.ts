import type { PairingHealthName, PairingStatusName } from '../../contracts/pairings-events.js';
import { dayMs } from '../../shared/time/dates.js';
import { addRunningTime, type PairingClocks } from './clock-stops.domain.js';
import { type FrequencyName, intervalDays } from './frequency.domain.js';

/** The number of intervals without contact after which a pairing is slipping or dormant, by its programme's policy. */
export interface HealthFactors {
  slippingAfterFactor: number;
  dormantAfterFactor: number;
}

/** What a pairing's health depends on, beside the time. */
export interface HealthFacts extends PairingClocks, HealthFactors {
  status: PairingStatusName;
  startedAt: Date;
  lastContactAt: Date | null;
  /** The agreement in force; null before there is one. */
  agreed: { frequency: FrequencyName } | null;
  /** The instant until which confirmed meetings keep the pairing on rhythm (`meetingCoversUntil`); null without any. */
  meetingUntil: Date | null;
}

export const defaultHealthFactors: HealthFactors = { slippingAfterFactor: 1.5, dormantAfterFactor: 2 };
/** The expected frequency before an agreement is in force. */
export const frequencyBeforeAgreement: FrequencyName = 'MONTHLY';
/** No pairing is dormant earlier, whatever its frequency. */
export const minDormantDays = 21;

/** Hours after a meeting in which its parties may wrap it up. */
export const wrapUpHours = 24;

/**
 * The instant until which a confirmed meeting with this end keeps its pairing on rhythm: 24 hours longer, so that the
 * parties can wrap it up first. A meeting that is wrapped up, missed or cancelled counts no more.
 */
export const meetingCoversUntil = (endsAt: Date): Date => new Date(endsAt.getTime() + wrapUpHours * 3_600_000);

/** Statuses in which contact is expected. */
export const contactExpectedStatuses = ['EXPLORING', 'ACTIVE', 'RELAUNCHING'] as const satisfies PairingStatusName[];
/** Statuses in which no contact is due any more. */
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

/** Days between contacts in this pairing; null when no contact is due. */
function contactIntervalDays({ status, agreed }: HealthFacts): number | null {
  return expectsContact(status) ? intervalDays(agreed?.frequency ?? frequencyBeforeAgreement) : null;
}

/**
 * The instant at which a pairing has been without contact for some days of 24 hours. Neither daylight saving time nor
 * the length of months moves it.
 */
function instantOfSilence({ lastContactAt, startedAt, stops }: HealthFacts, days: number): Date {
  return addRunningTime(stops, lastContactAt ?? startedAt, Math.floor(days * dayMs));
}

const latest = (instant: Date, other: Date | null) => (other && other > instant ? other : instant);

/**
 * The instants at which a pairing becomes slipping and dormant if nothing happens; null for never. A confirmed meeting
 * postpones both. Before the first contact a pairing does not slip: both are the instant of dormancy. The same as
 * `slipping_at` and `dormant_at` in the database (migrations/health-tables.ts).
 */
export function healthInstants(facts: HealthFacts): { slippingAt: Date; dormantAt: Date } | null {
  const days = contactIntervalDays(facts);
  if (days === null) return null;
  const dormantDays = Math.max(minDormantDays, facts.dormantAfterFactor * days);
  const dormantAt = latest(instantOfSilence(facts, dormantDays), facts.meetingUntil);
  if (!facts.lastContactAt) return { slippingAt: dormantAt, dormantAt };
  const slippingAt = latest(instantOfSilence(facts, facts.slippingAfterFactor * days), facts.meetingUntil);
  return { slippingAt: new Date(Math.min(slippingAt.getTime(), dormantAt.getTime())), dormantAt };
}

/** The health of a pairing at an instant. */
export function healthAt(facts: HealthFacts, now: Date): PairingHealthName {
  if (facts.status === 'PAUSED') return 'PAUSED';
  if ((contactEndedStatuses as readonly PairingStatusName[]).includes(facts.status)) return 'ENDED';
  const instants = healthInstants(facts);
  if (instants && instants.dormantAt <= now) return 'DORMANT';
  if (instants && instants.slippingAt <= now) return 'SLIPPING';
  return facts.status === 'PROPOSED' || !facts.lastContactAt ? 'NEW' : 'ON_RHYTHM';
}

/** The next instant after `now` at which the health changes if nothing happens; null for never. */
export function nextHealthAt(facts: HealthFacts, now: Date): Date | null {
  const instants = healthInstants(facts);
  return (instants && [instants.slippingAt, instants.dormantAt].find((instant) => instant > now)) ?? null;
}

/**
 * The instant by which the next contact is due: the agreed interval after the last contact, or the start of the next
 * confirmed meeting where that is later. Null when none is due.
 */
export function contactDueAt(facts: HealthFacts, nextMeetingAt: Date | null): Date | null {
  const days = contactIntervalDays(facts);
  return days === null ? null : latest(instantOfSilence(facts, days), nextMeetingAt);
}
