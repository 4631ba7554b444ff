import fc from 'fast-check';
import type { PairingStatusName } from '../../services/contracts/pairings-events.js';
import type { FrequencyName } from '../../services/pairings/domain/agreement.js';
import type { ClockStop } from '../../services/pairings/domain/clock-stops.js';
import { defaultHealthFactors, type HealthFacts } from '../../services/pairings/domain/health.js';

export const healthFrequencies: FrequencyName[] = [
  'WEEKLY',
  'BIWEEKLY',
  'MONTHLY',
  'QUARTERLY',
  'FEW_TIMES_A_YEAR',
  'AS_NEEDED',
];
export const pairingStatuses: PairingStatusName[] = [
  'PROPOSED',
  'EXPLORING',
  'ACTIVE',
  'PAUSED',
  'RELAUNCHING',
  'CLOSING',
  'COMPLETED',
  'ENDED_EARLY',
  'KEEPING_IN_TOUCH',
];

export const healthStart = new Date('2026-01-31T09:00:00Z');
const dayMs = 86_400_000;
/** An instant so many days after the start. */
export const dayAfterStart = (days: number) => new Date(healthStart.getTime() + Math.round(days * dayMs));

/** A pairing on its first day, with changes. */
export const healthFacts = (change: Partial<HealthFacts> = {}): HealthFacts => ({
  status: 'ACTIVE',
  startedAt: healthStart,
  lastContactAt: null,
  agreed: null,
  meetingUntil: null,
  stoppedAt: null,
  stops: [],
  ...defaultHealthFactors,
  ...change,
});

/** Any instant of two years, to the millisecond. */
export const anyInstant = fc.integer({ min: 0, max: 730 * dayMs }).map((ms) => new Date(healthStart.getTime() + ms));
const sometimes = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });

/** Pauses that are over: each begins after the one before it ended. */
const anyStops = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 * dayMs }), fc.integer({ min: 1, max: 90 * dayMs })), {
  maxLength: 4,
});
const laidOut = (pauses: [gapMs: number, lengthMs: number][]) => {
  let at = healthStart.getTime();
  return pauses.map(([gapMs, lengthMs]): ClockStop => {
    const from = at + gapMs;
    at = from + lengthMs;
    return [from, at];
  });
};

/** Anything that a pairing may be. */
export const anyHealthFacts: fc.Arbitrary<HealthFacts> = fc.record({
  status: fc.constantFrom(...pairingStatuses),
  startedAt: fc.constant(healthStart),
  lastContactAt: sometimes(anyInstant),
  agreed: sometimes(fc.record({ frequency: fc.constantFrom(...healthFrequencies) })),
  meetingUntil: sometimes(anyInstant),
  stoppedAt: fc.constant(null),
  stops: anyStops.map(laidOut),
  slippingAfterFactor: fc.constantFrom(1, 1.1, 1.5, 1.75, 3, 1 / 3),
  dormantAfterFactor: fc.constantFrom(1, 2, 2.5, 3.3, 10 / 3),
});
