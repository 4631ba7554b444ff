import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { computeRhythm, type RhythmContact } from '../../../../services/pairings/health/rhythm.domain.js';
import { dayAfterStart } from '../../../support/fixtures/health-facts.js';

const [viewer, other] = ['viewer', 'other'];
/** `vvo`: the viewer reached out twice, then the other; one a week. */
const contacts = (who: string): RhythmContact[] =>
  [...who].map((one, index) => ({ at: dayAfterStart(index * 7), initiatedById: one === 'v' ? viewer : other }));
const seen = (who: string, viewerId = viewer) =>
  computeRhythm({ viewerId, contacts: contacts(who), agreedDays: 14, stops: [] });

describe('Rhythm', () => {
  test.each<[string, string, string, number]>([
    ['', 'TOO_LITTLE_DATA', 'TOO_LITTLE_DATA', 0],
    ['v', 'TOO_LITTLE_DATA', 'TOO_LITTLE_DATA', 1],
    ['vvv', 'TOO_LITTLE_DATA', 'TOO_LITTLE_DATA', 1],
    ['vvvv', 'EASE_OFF', 'REACH_OUT', 1],
    ['vvvo', 'EASE_OFF', 'REACH_OUT', 0.75],
    ['vvoo', 'IN_STEP', 'IN_STEP', 0.5],
    ['vvvoo', 'IN_STEP', 'IN_STEP', 0.6],
    ['vooo', 'REACH_OUT', 'EASE_OFF', 0.25],
    ['oooo', 'REACH_OUT', 'EASE_OFF', 0],
    ['vvvvvvooo', 'IN_STEP', 'IN_STEP', 2 / 3],
    ['vvvvvvvooo', 'EASE_OFF', 'REACH_OUT', 0.7],
    ['vvvvvvoooo', 'IN_STEP', 'IN_STEP', 0.6],
    ['vvvooooooo', 'REACH_OUT', 'EASE_OFF', 0.3],
    ['vvvvoooooo', 'IN_STEP', 'IN_STEP', 0.4],
  ])('of %p says %s to one and %s to the other', (who, toViewer, toOther, share) => {
    expect(seen(who)).toMatchObject({ advice: toViewer, initiatedByViewer: share, agreedDays: 14 });
    expect(seen(who, other).advice).toBe(toOther);
  });

  test('knows the mean time between contacts, to a hundredth of a day, pauses left out', () => {
    const at = (...days: number[]) => days.map((days) => ({ at: dayAfterStart(days), initiatedById: viewer }));
    const observed = (all: RhythmContact[], stops: [number, number][] = []) =>
      computeRhythm({ viewerId: viewer, contacts: all, agreedDays: null, stops }).observedDays;
    expect(observed([])).toBeNull();
    expect(observed(at(3))).toBeNull();
    expect(observed(at(0, 1, 10))).toBe(5);
    expect(observed(at(0, 1, 2, 3.1))).toBe(1.03);
    expect(observed(at(5, 5))).toBe(0);
    expect(observed(at(10, 0, 40), [[dayAfterStart(20).getTime(), dayAfterStart(30).getTime()]])).toBe(15);
  });

  test('mirrors: the parts add up, what is too much of one is too little of the other, in any order', () => {
    const who = fc.array(fc.constantFrom(viewer, other), { minLength: 1, maxLength: 10 });
    const mirror = {
      EASE_OFF: 'REACH_OUT',
      REACH_OUT: 'EASE_OFF',
      IN_STEP: 'IN_STEP',
      TOO_LITTLE_DATA: 'TOO_LITTLE_DATA',
    };
    const shuffled = who.chain((all) => {
      const made = all.map((initiatedById, index) => ({ at: dayAfterStart(index), initiatedById }));
      return fc.tuple(fc.constant(made), fc.shuffledSubarray(made, { minLength: made.length }));
    });
    fc.assert(
      fc.property(shuffled, ([all, mixed]) => {
        const of = (viewerId: string, contacts: RhythmContact[]) =>
          computeRhythm({ viewerId, contacts, agreedDays: 7, stops: [] });
        const [own, others] = [of(viewer, all), of(other, all)];
        expect(own.initiatedByViewer + others.initiatedByViewer).toBeCloseTo(1);
        expect(others.advice).toBe(mirror[own.advice]);
        expect(of(viewer, mixed)).toEqual(own);
      }),
    );
  });
});
