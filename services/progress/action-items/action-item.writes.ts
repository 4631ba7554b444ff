import { newId } from '../../shared/id.js';
import { type PairingChange, recordPairingEvent } from '../facts/change-pairing.writes.js';
import type { ProgressUnit } from '../operation.js';
import { ActionItemEntity } from './action-item.entity.js';

export interface NewActionItemRow {
  /** The party who will do it. */
  ownerId: string;
  text: string;
  dueOn?: string | null | undefined;
  goalId?: string | null | undefined;
  /** The meeting whose wrap-up created it. */
  meetingId?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
}

/** Inserts an action item that was decided on, and records `ActionItemAdded`. */
export function insertActionItem(change: PairingChange, given: NewActionItemRow): ActionItemEntity {
  const { unit, pairing, actorId } = change;
  const item = unit.em.create(ActionItemEntity, {
    id: newId(),
    pairingId: pairing.pairingId,
    ownerId: given.ownerId,
    createdById: actorId,
    text: given.text.trim(),
    dueOn: given.dueOn ?? null,
    goalId: given.goalId ?? null,
    meetingId: given.meetingId ?? null,
    status: 'OPEN',
    createdAt: unit.now,
    completedAt: null,
    acknowledgedAt: null,
    idempotencyKey: given.idempotencyKey ?? null,
  });
  unit.em.persist(item);
  recordPairingEvent(change, 'ActionItemAdded', { actionItemId: item.id, ownerId: item.ownerId });
  return item;
}

const carryOver = `update action_item set status = 'CARRIED_OVER' where pairing_id = ? and status = 'OPEN'`;

/**
 * Marks a pairing's open action items as carried over to the next meeting's agenda. Called when a meeting is wrapped up,
 * before its own action items are inserted.
 */
export async function carryOverActionItems(unit: ProgressUnit, pairingId: string): Promise<void> {
  await unit.em.execute(carryOver, [pairingId]);
}
