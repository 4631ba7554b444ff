import type { PairingStatusName } from '../../contracts/pairings-events.js';
import { accept, type Result } from '../../shared/result.js';
import { type ProgressTextKey, refuse } from '../refusals.js';

export const goalStatuses = ['SUGGESTED', 'DECLINED', 'ACTIVE', 'ON_HOLD', 'ACHIEVED', 'REDEFINED', 'LET_GO'] as const;
export type GoalStatusName = (typeof goalStatuses)[number];
export type HorizonName = 'SHORT' | 'LONG';
export type GoalDomainName = 'PROFESSIONAL' | 'PERSONAL';
export const entryKinds = ['KNOW', 'DO', 'LIVE', 'RESULT', 'SETBACK', 'INSIGHT'] as const;
export type EntryKindName = (typeof entryKinds)[number];

/** A pairing as decisions see it. */
export interface PairingState {
  mentorId: string;
  menteeId: string;
  status: PairingStatusName;
}

/** Goals are set while the relationship lives; once it is closing, what there is is recorded, nothing new begun. */
export const statusesAllowingPlanning: ReadonlySet<PairingStatusName> = new Set([
  'EXPLORING',
  'ACTIVE',
  'PAUSED',
  'RELAUNCHING',
]);
export const statusesAllowingRecording: ReadonlySet<PairingStatusName> = new Set([
  ...statusesAllowingPlanning,
  'CLOSING',
]);

/** What may be done with a goal that is there. */
export const goalActions = [
  'ACCEPT',
  'DECLINE',
  'UPDATE',
  'ADD_MILESTONE',
  'COMPLETE_MILESTONE',
  'PROGRESS',
  'COMMENT',
  'HOLD',
  'RESUME',
  'ACHIEVE',
  'REDEFINE',
  'LET_GO',
] as const;
export type GoalAction = (typeof goalActions)[number];

type Moves = Partial<Record<GoalStatusName, GoalStatusName>>;

interface GoalRule {
  /** From where to where; from any other status it is refused with `wrongStatus`. */
  moves: Moves;
  /** In a pairing of which status. */
  while: ReadonlySet<PairingStatusName>;
  wrongStatus: ProgressTextKey;
  /** What the mentor is told; absent where both may. */
  notYours?: ProgressTextKey;
}

const notYours = 'goal.menteeDecides';
const stays = (...statuses: GoalStatusName[]): Moves => Object.fromEntries(statuses.map((status) => [status, status]));
const plan = { while: statusesAllowingPlanning, notYours } as const;
const record = { while: statusesAllowingRecording, notYours } as const;

/** Only the mentee decides; both may comment, whatever became of the goal. What is on hold moves only once resumed. */
const rules: Record<GoalAction, GoalRule> = {
  ACCEPT: { ...plan, moves: { SUGGESTED: 'ACTIVE' }, wrongStatus: 'goal.notSuggested' },
  DECLINE: { ...record, moves: { SUGGESTED: 'DECLINED' }, wrongStatus: 'goal.notSuggested' },
  UPDATE: { ...plan, moves: stays('ACTIVE', 'ON_HOLD'), wrongStatus: 'goal.notOpen' },
  ADD_MILESTONE: { ...plan, moves: stays('ACTIVE', 'ON_HOLD'), wrongStatus: 'goal.notOpen' },
  COMPLETE_MILESTONE: { ...record, moves: stays('ACTIVE'), wrongStatus: 'goal.notActive' },
  PROGRESS: {
    while: statusesAllowingRecording,
    moves: stays('ACTIVE'),
    wrongStatus: 'goal.notActive',
    notYours: 'goal.menteeAdvances',
  },
  COMMENT: { while: statusesAllowingRecording, moves: stays(...goalStatuses), wrongStatus: 'goal.notOpen' },
  HOLD: { ...record, moves: { ACTIVE: 'ON_HOLD' }, wrongStatus: 'goal.notActive' },
  RESUME: { ...plan, moves: { ON_HOLD: 'ACTIVE' }, wrongStatus: 'goal.notOnHold' },
  ACHIEVE: { ...record, moves: { ACTIVE: 'ACHIEVED' }, wrongStatus: 'goal.notActive' },
  REDEFINE: { ...plan, moves: { ACTIVE: 'REDEFINED', ON_HOLD: 'REDEFINED' }, wrongStatus: 'goal.notOpen' },
  LET_GO: { ...record, moves: { ACTIVE: 'LET_GO', ON_HOLD: 'LET_GO' }, wrongStatus: 'goal.notOpen' },
};

export type GoalCode = 'NOT_YOURS' | 'PAIRING_NOT_OPEN' | 'WRONG_STATUS';

export interface GoalState {
  pairing: PairingState;
  goal: { status: GoalStatusName };
}

/**
 * The status of a goal after a party has done this; `path` names the goal in what they sent. Refuses NOT_YOURS,
 * PAIRING_NOT_OPEN, WRONG_STATUS, in this order.
 */
export function decideGoal(
  { pairing, goal }: GoalState,
  actorId: string,
  { action, path = ['goalId'] }: { action: GoalAction; path?: string[] },
): Result<GoalStatusName, GoalCode> {
  const rule = rules[action];
  if (rule.notYours && actorId !== pairing.menteeId) return refuse('NOT_YOURS', path, rule.notYours);
  if (!rule.while.has(pairing.status)) return refuse('PAIRING_NOT_OPEN', path, 'pairing.notOpen');
  const next = rule.moves[goal.status];
  return next ? accept(next) : refuse('WRONG_STATUS', path, rule.wrongStatus);
}

/** Whether a goal is still the mentee's to work on. */
export const isOpenGoal = ({ status }: { status: GoalStatusName }): boolean =>
  status === 'ACTIVE' || status === 'ON_HOLD';
