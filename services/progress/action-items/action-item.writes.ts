import { newId } from '../../shared/id.js';
import { recordPairingEvent } from '../common/change-pairing-row.writes.js';
import type { PairingFactEntity } from '../facts/pairing-fact.entity.js';
import type { ProgressUnit } from '../operation.js';
import { ActionItemEntity } from './action-item.entity.js';

export interface NewActionItemRow {
  pairing: PairingFactEntity;
  actorId: string;
  /** Who will do it: one of the two. */
  ownerId: string;
  text: string;
  dueOn?: string | null | undefined;
  goalId?: string | null | undefined;
  /** The meeting at whose end it was agreed. */
  meetingId?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
}

/** Makes an action item and records `ActionItemAdded`. Whoever calls has decided on it. */
export function insertActionItem(
  unit: ProgressUnit,
  { pairing, actorId, ...given }: NewActionItemRow,
): ActionItemEntity {
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
  const told = { actionItemId: item.id, ownerId: item.ownerId };
  recordPairingEvent({ unit, pairing, actorId }, 'ActionItemAdded', told);
  return item;
}
