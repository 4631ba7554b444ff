import type { PairingStatusName } from '../../contracts/pairings-events.js';
import type { ProgressEvents } from '../../contracts/progress-events.js';
import { accept, type Result } from '../../shared/result.js';
import { type PairingState, statusesAllowingPlanning, statusesAllowingRecording } from '../facts/pairing.domain.js';
import { type ProgressTextKey, refuse } from '../refusals.js';

export const goalStatuses = ['SUGGESTED', 'DECLINED', 'ACTIVE', 'ON_HOLD', 'ACHIEVED', 'REDEFINED', 'LET_GO'] as const;
export type GoalStatusName = (typeof goalStatuses)[number];
export type HorizonName = 'SHORT' | 'LONG';
export type GoalDomainName = 'PROFESSIONAL' | 'PERSONAL';

export type GoalEventType = {
  [Type in keyof ProgressEvents]: ProgressEvents[Type] extends { goalId: string } ? Type : never;
}[keyof ProgressEvents];

type Moves = Partial<Record<GoalStatusName, GoalStatusName>>;

interface GoalActionRule {
  /** From which status to which; any other status is refused with `wrongStatus`. */
  moves: Moves;
  pairingStatuses: ReadonlySet<PairingStatusName>;
  wrongStatus: ProgressTextKey;
  /** The refusal for the mentor; absent where both parties may. */
  menteeOnly?: ProgressTextKey;
  /** What is recorded when it was done. */
  event: GoalEventType;
}

const unchanged = (...statuses: GoalStatusName[]): Moves =>
  Object.fromEntries(statuses.map((status) => [status, status]));
const planning = { pairingStatuses: statusesAllowingPlanning, menteeOnly: 'goal.menteeDecides' } as const;
const recording = { pairingStatuses: statusesAllowingRecording, menteeOnly: 'goal.menteeDecides' } as const;

/**
 * What can be done with an existing goal, one record each. Only the mentee decides on a goal; both parties may comment on
 * it in any status. A goal on hold makes progress only after it was resumed.
 */
export const goalActions = {
  ACCEPT: { ...planning, moves: { SUGGESTED: 'ACTIVE' }, wrongStatus: 'goal.notSuggested', event: 'GoalAccepted' },
  DECLINE: { ...recording, moves: { SUGGESTED: 'DECLINED' }, wrongStatus: 'goal.notSuggested', event: 'GoalDeclined' },
  UPDATE: { ...planning, moves: unchanged('ACTIVE', 'ON_HOLD'), wrongStatus: 'goal.notOpen', event: 'GoalUpdated' },
  ADD_MILESTONE: {
    ...planning,
    moves: unchanged('ACTIVE', 'ON_HOLD'),
    wrongStatus: 'goal.notOpen',
    event: 'GoalUpdated',
  },
  COMPLETE_MILESTONE: {
    ...recording,
    moves: unchanged('ACTIVE'),
    wrongStatus: 'goal.notActive',
    event: 'GoalMilestoneDone',
  },
  PROGRESS: {
    pairingStatuses: statusesAllowingRecording,
    menteeOnly: 'goal.menteeAdvances',
    moves: unchanged('ACTIVE'),
    wrongStatus: 'goal.notActive',
    event: 'GoalProgressed',
  },
  COMMENT: {
    pairingStatuses: statusesAllowingRecording,
    moves: unchanged(...goalStatuses),
    wrongStatus: 'goal.notOpen',
    event: 'GoalCommented',
  },
  HOLD: { ...recording, moves: { ACTIVE: 'ON_HOLD' }, wrongStatus: 'goal.notActive', event: 'GoalHeld' },
  RESUME: { ...planning, moves: { ON_HOLD: 'ACTIVE' }, wrongStatus: 'goal.notOnHold', event: 'GoalResumed' },
  ACHIEVE: { ...recording, moves: { ACTIVE: 'ACHIEVED' }, wrongStatus: 'goal.notActive', event: 'GoalAchieved' },
  REDEFINE: {
    ...planning,
    moves: { ACTIVE: 'REDEFINED', ON_HOLD: 'REDEFINED' },
    wrongStatus: 'goal.notOpen',
    event: 'GoalRedefined',
  },
  LET_GO: {
    ...recording,
    moves: { ACTIVE: 'LET_GO', ON_HOLD: 'LET_GO' },
    wrongStatus: 'goal.notOpen',
    event: 'GoalLetGo',
  },
} as const satisfies Record<string, GoalActionRule>;
export type GoalAction = keyof typeof goalActions;

/** The event type that an action records. */
export type EventOfGoalAction<Action extends GoalAction> = (typeof goalActions)[Action]['event'];

export type GoalCode = 'NOT_YOURS' | 'PAIRING_NOT_OPEN' | 'WRONG_STATUS';

export interface GoalState {
  pairing: PairingState;
  goal: { status: GoalStatusName };
}

/**
 * Returns the status of a goal after a party's action. `path` is the input field that names the goal. Refusals are
 * checked in the order NOT_YOURS, PAIRING_NOT_OPEN, WRONG_STATUS.
 */
export function decideGoal(
  { pairing, goal }: GoalState,
  actorId: string,
  { action, path = ['goalId'] }: { action: GoalAction; path?: string[] },
): Result<GoalStatusName, GoalCode> {
  const rule: GoalActionRule = goalActions[action];
  if (rule.menteeOnly && actorId !== pairing.menteeId) return refuse('NOT_YOURS', path, rule.menteeOnly);
  if (!rule.pairingStatuses.has(pairing.status)) return refuse('PAIRING_NOT_OPEN', path, 'pairing.notOpen');
  const next = rule.moves[goal.status];
  return next ? accept(next) : refuse('WRONG_STATUS', path, rule.wrongStatus);
}

/** Whether the mentee still works on a goal, or has put it on hold. */
export const isOpenGoal = ({ status }: { status: GoalStatusName }): boolean =>
  status === 'ACTIVE' || status === 'ON_HOLD';
