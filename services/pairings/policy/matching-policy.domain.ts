import { checkNumber, type Invalid } from '../../shared/checks.js';
import { refusal } from '../refusals.js';

/** Criteria of matching, in the order in which they are shown. */
export const criterionNames = [
  'SKILLS',
  'GOALS',
  'TOPICS',
  'FREQUENCY',
  'CHANNELS',
  'PURPOSES',
  'LANGUAGES',
  'REGION',
  'INDUSTRY',
  'CAPACITY',
] as const;
export type CriterionName = (typeof criterionNames)[number];

export interface CriterionWeightShape {
  criterion: CriterionName;
  weight: number;
}

/** The policy of a programme: weights of matching, reminder and expiry of requests, and health factors. */
export interface ProgramPolicy {
  /** One for each criterion, in the order of `criterionNames`. */
  weights: CriterionWeightShape[];
  requestExpiresAfterDays: number;
  requestReminderAfterDays: number;
  /** In agreed intervals without a contact. */
  slippingAfterFactor: number;
  dormantAfterFactor: number;
}

/**
 * A change of a policy. Absent values stay as they are. Weights are replaced as a whole: a criterion that is not given
 * gets the weight 0.
 */
export interface ProgramPolicyChange {
  weights: CriterionWeightShape[];
  requestExpiresAfterDays?: number | null;
  requestReminderAfterDays?: number | null;
  slippingAfterFactor?: number | null;
  dormantAfterFactor?: number | null;
}

const defaultWeights: Record<CriterionName, number> = {
  SKILLS: 20,
  GOALS: 20,
  TOPICS: 10,
  FREQUENCY: 10,
  CHANNELS: 5,
  PURPOSES: 10,
  LANGUAGES: 10,
  REGION: 5,
  INDUSTRY: 5,
  CAPACITY: 5,
};

/** Days after which an unanswered request or proposal expires, unless its programme sets other days. */
export const defaultRequestExpiresAfterDays = 14;

/** The policy of a programme that has not set its own. */
export const defaultPolicy: ProgramPolicy = {
  weights: criterionNames.map((criterion) => ({ criterion, weight: defaultWeights[criterion] })),
  requestExpiresAfterDays: defaultRequestExpiresAfterDays,
  requestReminderAfterDays: 7,
  slippingAfterFactor: 1.5,
  dormantAfterFactor: 2,
};

/**
 * The policy after a change. If no reminder is given and the present one would not come before the expiry, it moves to
 * half the expiry.
 */
export function applyPolicyChange(before: ProgramPolicy, change: ProgramPolicyChange): ProgramPolicy {
  const requestExpiresAfterDays = change.requestExpiresAfterDays ?? before.requestExpiresAfterDays;
  const kept = before.requestReminderAfterDays;
  const moved = kept < requestExpiresAfterDays ? kept : Math.floor(requestExpiresAfterDays / 2);
  const given = new Map(change.weights.map(({ criterion, weight }) => [criterion, weight]));
  return {
    weights: criterionNames.map((criterion) => ({ criterion, weight: given.get(criterion) ?? 0 })),
    requestExpiresAfterDays,
    requestReminderAfterDays: change.requestReminderAfterDays ?? moved,
    slippingAfterFactor: change.slippingAfterFactor ?? before.slippingAfterFactor,
    dormantAfterFactor: change.dormantAfterFactor ?? before.dormantAfterFactor,
  };
}

/** What is wrong with a change of a policy. */
export function checkPolicy(before: ProgramPolicy, change: ProgramPolicyChange): Invalid[] {
  const days = [
    ...checkNumber(['requestExpiresAfterDays'], change.requestExpiresAfterDays, { min: 2, max: 90 }),
    ...checkNumber(['requestReminderAfterDays'], change.requestReminderAfterDays, { min: 1, max: 89 }),
  ];
  const factors = [
    ...checkFactor('slippingAfterFactor', change.slippingAfterFactor),
    ...checkFactor('dormantAfterFactor', change.dormantAfterFactor),
  ];
  const after = applyPolicyChange(before, change);
  return [
    ...checkWeights(change.weights),
    ...days,
    ...(days.length > 0 ? [] : checkReminder(after, change)),
    ...factors,
    ...(factors.length > 0 ? [] : checkOrder(after, change)),
  ];
}

function checkWeights(weights: CriterionWeightShape[]): Invalid[] {
  const path = ['weights'];
  const given = weights.map(({ criterion }) => criterion);
  if (new Set(given).size < given.length) return [refusal('INVALID', path, 'policy.criterionTwice')];
  const outside = weights.flatMap(({ weight }, index) =>
    checkNumber([...path, String(index), 'weight'], weight, { min: 0, max: 100 }),
  );
  if (outside.length > 0) return outside;
  return weights.some(({ weight }) => weight > 0) ? [] : [refusal('INVALID', path, 'policy.noWeight')];
}

const bounds = { min: 1, max: 20 };

function checkFactor(name: string, factor: number | null | undefined): Invalid[] {
  if (factor === null || factor === undefined) return [];
  const fine = Number.isFinite(factor) && factor >= bounds.min && factor <= bounds.max;
  return fine ? [] : [refusal('INVALID', name, 'policy.factor', { field: name, ...bounds })];
}

/** A pairing is slipping before it is dormant. */
function checkOrder(
  { slippingAfterFactor, dormantAfterFactor }: ProgramPolicy,
  change: ProgramPolicyChange,
): Invalid[] {
  if (slippingAfterFactor < dormantAfterFactor) return [];
  const path = [change.slippingAfterFactor == null ? 'dormantAfterFactor' : 'slippingAfterFactor'];
  return [refusal('INVALID', path, 'policy.factorOrder')];
}

function checkReminder(after: ProgramPolicy, change: ProgramPolicyChange): Invalid[] {
  if (after.requestReminderAfterDays < after.requestExpiresAfterDays) return [];
  const path = [change.requestReminderAfterDays == null ? 'requestExpiresAfterDays' : 'requestReminderAfterDays'];
  return [refusal('INVALID', path, 'policy.reminderLate')];
}
