import { checkNumber, checkText, checkTexts, type Invalid } from '../../shared/checks.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import { type PairingState, statusesAllowingRecording } from '../facts/pairing.domain.js';
import { refusal, refuse } from '../refusals.js';

/** A skill from 1 to 5, now and as wished. */
export interface SkillTargetShape {
  skill: string;
  current: number;
  target: number;
}

/** What is absent stays as it is; a list takes the place of the one before. */
export interface PlanChange {
  needs?: string[] | null | undefined;
  skills?: SkillTargetShape[] | null | undefined;
  opportunities?: string[] | null | undefined;
}

const maxSkills = 30;
const sentences = { items: 30, max: 500 };
const steps = { min: 1, max: 5 };

/**
 * Whether a development plan may change: by the mentee, whose plan it is. `version` is 0 before the first. Refuses
 * NOT_YOURS, PAIRING_NOT_OPEN, STALE_VERSION, INVALID.
 */
export function decideUpdatePlan(
  { pairing, version }: { pairing: PairingState; version: number },
  actorId: string,
  { expectedVersion, ...change }: PlanChange & { expectedVersion: number | null },
): Result<null, 'NOT_YOURS' | 'PAIRING_NOT_OPEN' | 'STALE_VERSION' | 'INVALID'> {
  if (actorId !== pairing.menteeId) return refuse('NOT_YOURS', 'pairingId', 'plan.menteePlans');
  if (!statusesAllowingRecording.has(pairing.status)) return refuse('PAIRING_NOT_OPEN', 'pairingId', 'pairing.notOpen');
  if (expectedVersion !== null && expectedVersion !== version)
    return refuse('STALE_VERSION', 'expectedVersion', 'changedMeanwhile');
  const invalid = [
    ...checkTexts(['input', 'needs'], change.needs, sentences),
    ...checkSkills(change.skills ?? []),
    ...checkTexts(['input', 'opportunities'], change.opportunities, sentences),
  ];
  return invalid.length > 0 ? refuseAll(invalid) : accept(null);
}

function checkSkills(skills: SkillTargetShape[]): Invalid[] {
  const path = ['input', 'skills'];
  if (skills.length > maxSkills)
    return [refusal('INVALID', path, 'invalid.count', { field: 'skills', items: maxSkills })];
  const names = skills.map(({ skill }) => skill.trim().toLocaleLowerCase());
  return skills.flatMap(({ skill, current, target }, index) => {
    const at = [...path, String(index)];
    const twice = names.indexOf(names[index] ?? '') < index;
    return [
      ...checkText([...at, 'skill'], skill, { max: 100 }),
      ...(twice ? [refusal('INVALID', [...at, 'skill'], 'plan.skillTwice')] : []),
      ...checkNumber([...at, 'current'], current, steps),
      ...checkNumber([...at, 'target'], target, steps),
    ];
  });
}
