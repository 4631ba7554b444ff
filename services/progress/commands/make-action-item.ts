import { newId } from '../../shared/id.js';
import type { Unit } from '../../shared/transact.js';
import { ActionItemEntity } from '../entities/action-item.entity.js';
import type { PairingFactEntity } from '../entities/pairing-fact.entity.js';
import { streamsOf } from './find-pairing.js';

export interface MakeActionItem {
  pairing: PairingFactEntity;
  ownerId: string;
  text: string;
  dueOn: string | null;
  goalId: string | null;
  meetingId: string | null;
  actorId: string;
}

/** Notes what one of the two will do, in a transaction that has decided it. */
export function makeActionItem(unit: Unit, item: MakeActionItem): ActionItemEntity {
  const { pairing, actorId, ownerId, dueOn, goalId, meetingId } = item;
  const of = { id: newId(), pairingId: pairing.pairingId, ownerId, createdById: actorId, dueOn, goalId, meetingId };
  const open = { status: 'OPEN' as const, completedAt: null, acknowledgedAt: null, idempotencyKey: null };
  const made = unit.em.create(ActionItemEntity, { ...of, ...open, text: item.text.trim(), createdAt: unit.now });
  unit.em.persist(made);
  const payload = { actionItemId: made.id, pairingId: pairing.pairingId, ownerId };
  unit.record({ type: 'ActionItemAdded', streams: streamsOf(pairing), actorId, payload });
  return made;
}
