import { checkText } from '../../shared/checks.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import { type PairingState, statusesAllowingRecording } from '../facts/pairing.domain.js';
import { refuse } from '../refusals.js';
export const actionItemStatuses = ['OPEN', 'DONE', 'CARRIED_OVER', 'DROPPED'] as const;
export type ActionItemStatusName = (typeof actionItemStatuses)[number];

export interface ActionItemState {
  ownerId: string;
  status: ActionItemStatusName;
  acknowledgedAt: Date | null;
}

type Code = 'NOT_YOURS' | 'PAIRING_NOT_OPEN' | 'WRONG_STATUS';

export interface NewActionItem {
  ownerId: string;
  text: string;
}

/**
 * Whether a party may note what one of the two will do. `goalKnown` is false when the named goal is none of this
 * pairing. Refuses PAIRING_NOT_OPEN, INVALID, NOT_FOUND.
 */
export function decideAddActionItem(
  { pairing, goalKnown }: { pairing: PairingState; goalKnown: boolean },
  item: NewActionItem,
): Result<null, 'PAIRING_NOT_OPEN' | 'INVALID' | 'NOT_FOUND'> {
  if (!statusesAllowingRecording.has(pairing.status))
    return refuse('PAIRING_NOT_OPEN', ['input', 'pairingId'], 'pairing.notOpen');
  if (item.ownerId !== pairing.mentorId && item.ownerId !== pairing.menteeId)
    return refuse('INVALID', ['input', 'ownerId'], 'actionItem.ownerOfTwo');
  if (!goalKnown) return refuse('NOT_FOUND', ['input', 'goalId'], 'goal.notFound');
  const invalid = checkText(['input', 'text'], item.text, { max: 1000 });
  return invalid.length > 0 ? refuseAll(invalid) : accept(null);
}

/** Whether it is still to be done: what is carried over to the next meeting is as open as it was. */
export const isOpen = ({ status }: Pick<ActionItemState, 'status'>): boolean =>
  status === 'OPEN' || status === 'CARRIED_OVER';

interface State {
  pairing: PairingState;
  item: ActionItemState;
}

/** The status after the owner has done it, or dropped it. Refuses NOT_YOURS, PAIRING_NOT_OPEN, WRONG_STATUS. */
export function decideEndActionItem(
  { pairing, item }: State,
  actorId: string,
  status: 'DONE' | 'DROPPED',
): Result<'DONE' | 'DROPPED', Code> {
  if (actorId !== item.ownerId) return refuse('NOT_YOURS', 'id', 'actionItem.ownerEnds');
  if (!statusesAllowingRecording.has(pairing.status)) return refuse('PAIRING_NOT_OPEN', 'id', 'pairing.notOpen');
  return isOpen(item) ? accept(status) : refuse('WRONG_STATUS', 'id', 'actionItem.notOpen');
}

/** Whether the other party has seen now that it was done, once. Refuses NOT_YOURS, PAIRING_NOT_OPEN, WRONG_STATUS. */
export function decideAcknowledgeActionItem({ pairing, item }: State, actorId: string): Result<null, Code> {
  if (actorId === item.ownerId) return refuse('NOT_YOURS', 'id', 'actionItem.otherAcknowledges');
  if (!statusesAllowingRecording.has(pairing.status)) return refuse('PAIRING_NOT_OPEN', 'id', 'pairing.notOpen');
  if (item.status !== 'DONE') return refuse('WRONG_STATUS', 'id', 'actionItem.notDone');
  return item.acknowledgedAt ? refuse('WRONG_STATUS', 'id', 'acknowledged') : accept(null);
}
