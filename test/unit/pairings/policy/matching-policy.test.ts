import { describe, expect, test } from '@jest/globals';
import { decideMatchRun, type MatchRunStatusName } from '../../../../services/pairings/match-runs/match-run.domain.js';
import {
  applyPolicyChange,
  checkPolicy,
  criterionNames,
  defaultPolicy,
  type ProgramPolicyChange,
} from '../../../../services/pairings/policy/matching-policy.domain.js';

const skills = [{ criterion: 'SKILLS' as const, weight: 10 }];
const refused = (change: Partial<ProgramPolicyChange>) =>
  checkPolicy(defaultPolicy, { weights: skills, ...change }).map(({ code, path, text }) => [
    code,
    path.join('.'),
    text,
  ]);

describe('A policy', () => {
  test('has a weight for every criterion from the start, a hundred together', () => {
    expect(defaultPolicy.weights.map(({ criterion }) => criterion)).toEqual(criterionNames);
    expect(defaultPolicy.weights.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
    expect(defaultPolicy).toMatchObject({
      requestExpiresAfterDays: 14,
      requestReminderAfterDays: 7,
      slippingAfterFactor: 1.5,
      dormantAfterFactor: 2,
    });
    expect(checkPolicy(defaultPolicy, defaultPolicy)).toEqual([]);
  });

  test('weighs nothing that is not given, and keeps everything else', () => {
    const { weights, ...rest } = applyPolicyChange(defaultPolicy, { weights: skills });
    expect(weights).toEqual(
      criterionNames.map((criterion) => ({ criterion, weight: criterion === 'SKILLS' ? 10 : 0 })),
    );
    const { weights: _, ...before } = defaultPolicy;
    expect(rest).toEqual(before);
  });

  test.each<[number, number | null, number]>([
    [14, null, 7],
    [8, null, 7],
    [7, null, 3],
    [2, null, 1],
    [90, 30, 30],
  ])('that expires after %s days and is given a reminder after %s reminds after %s', (days, given, reminder) => {
    const change = { weights: skills, requestExpiresAfterDays: days, requestReminderAfterDays: given };
    expect(checkPolicy(defaultPolicy, change)).toEqual([]);
    expect(applyPolicyChange(defaultPolicy, change).requestReminderAfterDays).toBe(reminder);
  });

  test.each<[string, Partial<ProgramPolicyChange>, [string, string, string][]]>([
    ['without weights', { weights: [] }, [['INVALID', 'weights', 'policy.noWeight']]],
    [
      'with weights of 0 alone',
      { weights: [{ criterion: 'GOALS', weight: 0 }] },
      [['INVALID', 'weights', 'policy.noWeight']],
    ],
    ['with a criterion twice', { weights: [...skills, ...skills] }, [['INVALID', 'weights', 'policy.criterionTwice']]],
    [
      'with a weight under 0',
      { weights: [...skills, { criterion: 'GOALS', weight: -1 }] },
      [['INVALID', 'weights.1.weight', 'invalid.number']],
    ],
    [
      'with a weight over 100',
      { weights: [{ criterion: 'GOALS', weight: 101 }] },
      [['INVALID', 'weights.0.weight', 'invalid.number']],
    ],
    [
      'with an expiry at once',
      { requestExpiresAfterDays: 1 },
      [['INVALID', 'requestExpiresAfterDays', 'invalid.number']],
    ],
    [
      'with an expiry too far',
      { requestExpiresAfterDays: 91 },
      [['INVALID', 'requestExpiresAfterDays', 'invalid.number']],
    ],
    [
      'with a reminder at once',
      { requestReminderAfterDays: 0 },
      [['INVALID', 'requestReminderAfterDays', 'invalid.number']],
    ],
    [
      'with a reminder at the expiry',
      { requestReminderAfterDays: 14 },
      [['INVALID', 'requestReminderAfterDays', 'policy.reminderLate']],
    ],
    ['with a factor under 1', { slippingAfterFactor: 0.9 }, [['INVALID', 'slippingAfterFactor', 'policy.factor']]],
    ['with a factor over 20', { dormantAfterFactor: 20.5 }, [['INVALID', 'dormantAfterFactor', 'policy.factor']]],
    [
      'with a factor that is no number',
      { dormantAfterFactor: Number.NaN },
      [['INVALID', 'dormantAfterFactor', 'policy.factor']],
    ],
    [
      'slipping no sooner than dormant',
      { slippingAfterFactor: 2 },
      [['INVALID', 'slippingAfterFactor', 'policy.factorOrder']],
    ],
    [
      'dormant no later than slipping',
      { dormantAfterFactor: 1.5 },
      [['INVALID', 'dormantAfterFactor', 'policy.factorOrder']],
    ],
    [
      'for every reason at once',
      { weights: [], requestExpiresAfterDays: 0, slippingAfterFactor: 0 },
      [
        ['INVALID', 'weights', 'policy.noWeight'],
        ['INVALID', 'requestExpiresAfterDays', 'invalid.number'],
        ['INVALID', 'slippingAfterFactor', 'policy.factor'],
      ],
    ],
  ])('is refused %s', (_why, change, refusals) => {
    expect(refused(change)).toEqual(refusals);
  });

  test('may have both factors moved together', () => {
    expect(refused({ slippingAfterFactor: 3, dormantAfterFactor: 4.5 })).toEqual([]);
  });
});

describe('A match run', () => {
  test.each<[MatchRunStatusName, 'PUBLISH' | 'DISCARD', MatchRunStatusName | 'WRONG_STATUS']>([
    ['DRAFT', 'PUBLISH', 'PUBLISHED'],
    ['DRAFT', 'DISCARD', 'DISCARDED'],
    ['PUBLISHED', 'PUBLISH', 'WRONG_STATUS'],
    ['PUBLISHED', 'DISCARD', 'WRONG_STATUS'],
    ['DISCARDED', 'PUBLISH', 'WRONG_STATUS'],
    ['DISCARDED', 'DISCARD', 'WRONG_STATUS'],
  ])('that is %s, on %s: %s', (status, action, expected) => {
    const decision = decideMatchRun(status, action);
    expect(decision.ok ? decision.value : decision.refusals[0]?.code).toBe(expected);
  });
});
