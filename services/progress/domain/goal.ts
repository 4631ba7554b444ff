import type { PairingStatusName } from '../../contracts/pairings-events.js';
import { checkNumber, checkText, type Invalid } from '../../shared/checks.js';
import { accept, type Result, refuse, refuseAll } from '../../shared/result.js';

export type GoalStatusName = 'SUGGESTED' | 'DECLINED' | 'ACTIVE' | 'ON_HOLD' | 'ACHIEVED' | 'REDEFINED' | 'LET_GO';
export type HorizonName = 'SHORT' | 'LONG';
export type GoalDomainName = 'PROFESSIONAL' | 'PERSONAL';
export type EntryKindName = 'KNOW' | 'DO' | 'LIVE' | 'RESULT' | 'SETBACK' | 'INSIGHT';

/** A pairing as decisions see it. */
export interface PairingState {
  mentorId: string;
  menteeId: string;
  status: PairingStatusName;
}

export interface NewGoal {
  title: string;
  why?: string | null | undefined;
  horizon: HorizonName;
  skill?: string | null | undefined;
  successCriteria?: string | null | undefined;
}

/** Goals are set while the relationship lives; once it is closing, what there is is recorded, nothing new begun. */
const mayPlan: ReadonlySet<PairingStatusName> = new Set(['EXPLORING', 'ACTIVE', 'PAUSED', 'RELAUNCHING']);
const mayRecord: ReadonlySet<PairingStatusName> = new Set([...mayPlan, 'CLOSING']);

type CreateCode = 'NOT_YOURS' | 'PAIRING_NOT_OPEN' | 'INVALID' | 'NOT_FOUND';

/**
 * Whether a goal may be set. Only the mentee sets goals; a short goal may stand under a long one of the same pairing.
 * `parent` is undefined when none is named, null when the named one does not exist.
 */
export function decideCreateGoal(
  state: { pairing: PairingState; parent: { horizon: HorizonName } | null | undefined },
  actorId: string,
  goal: NewGoal,
): Result<null, CreateCode> {
  const { pairing, parent } = state;
  if (actorId !== pairing.menteeId) return refuse('NOT_YOURS', ['input', 'pairingId'], 'goal.menteeSets');
  if (!mayPlan.has(pairing.status)) return refuse('PAIRING_NOT_OPEN', ['input', 'pairingId'], 'pairing.notOpen');
  if (parent === null) return refuse('NOT_FOUND', ['input', 'parentId'], 'goal.notFound');
  if (parent && (parent.horizon !== 'LONG' || goal.horizon !== 'SHORT'))
    return refuse('INVALID', ['input', 'parentId'], 'goal.shortUnderLong');
  const invalid = checkGoal(goal);
  return invalid.length > 0 ? refuseAll(invalid) : accept(null);
}

function checkGoal(goal: NewGoal): Invalid[] {
  return [
    ...checkText(['input', 'title'], goal.title, { max: 200 }),
    ...checkText(['input', 'why'], goal.why, { min: 0, max: 2000 }),
    ...checkText(['input', 'skill'], goal.skill, { min: 0, max: 100 }),
    ...checkText(['input', 'successCriteria'], goal.successCriteria, { min: 0, max: 2000 }),
  ];
}

export interface NewEntry {
  text: string;
  percent?: number | null | undefined;
}

type ProgressCode = 'NOT_YOURS' | 'PAIRING_NOT_OPEN' | 'WRONG_STATUS' | 'INVALID' | 'PERCENT_OUT_OF_RANGE';

/** The goal's percent after an entry, and whether it moved. Only the mentee moves a goal, and only an active one. */
export function decideAddProgress(
  state: { pairing: PairingState; goal: { status: GoalStatusName; percent: number } },
  actorId: string,
  entry: NewEntry,
): Result<{ percent: number; moved: boolean }, ProgressCode> {
  const { pairing, goal } = state;
  if (actorId !== pairing.menteeId) return refuse('NOT_YOURS', ['input', 'goalId'], 'goal.menteeAdvances');
  if (!mayRecord.has(pairing.status)) return refuse('PAIRING_NOT_OPEN', ['input', 'goalId'], 'pairing.notOpen');
  if (goal.status !== 'ACTIVE') return refuse('WRONG_STATUS', ['input', 'goalId'], 'goal.notActive');
  const invalid = checkText(['input', 'text'], entry.text, { max: 5000 });
  if (invalid.length > 0) return refuseAll(invalid);
  if (checkNumber([], entry.percent, { min: 0, max: 100 }).length > 0)
    return refuse('PERCENT_OUT_OF_RANGE', ['input', 'percent'], 'goal.percent');
  const percent = entry.percent ?? goal.percent;
  return accept({ percent, moved: percent !== goal.percent });
}
