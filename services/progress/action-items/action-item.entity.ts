import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { ActionItemStatusName } from './action-item.domain.js';

/** What one of the two will do until they meet again. `meetingId` is the meeting at whose end it was agreed. */
export const ActionItemEntity = defineEntity({
  name: 'ActionItemEntity',
  tableName: 'action_item',
  properties: {
    id: p.uuid().primary(),
    pairingId: p.uuid(),
    ownerId: p.uuid(),
    createdById: p.uuid(),
    text: p.text(),
    dueOn: p.date().strictNullable(),
    goalId: p.uuid().strictNullable(),
    meetingId: p.uuid().strictNullable(),
    status: p.text().$type<ActionItemStatusName>(),
    createdAt: p.datetime(),
    completedAt: p.datetime().strictNullable(),
    acknowledgedAt: p.datetime().strictNullable(),
    idempotencyKey: p.text().strictNullable(),
  },
});
export type ActionItemEntity = InferEntity<typeof ActionItemEntity>;
