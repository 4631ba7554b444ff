import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { ActivityData, ActorRoleName } from './activity.domain.js';
import type { ActivityKindName } from './activity-kinds.domain.js';

/**
 * An activity of a programme, and of a pairing or of a request that has not become one. Shares its id and its outbox
 * position with its `ActivityRecorded` event.
 */
export const ActivityEntity = defineEntity({
  name: 'ActivityEntity',
  tableName: 'activity',
  properties: {
    id: p.uuid().primary(),
    occasion: p.text(),
    programId: p.uuid(),
    pairingId: p.uuid().strictNullable(),
    requestId: p.uuid().strictNullable(),
    kind: p.text().$type<ActivityKindName>(),
    actorId: p.uuid().strictNullable(),
    actorRole: p.text().$type<ActorRoleName>().strictNullable(),
    at: p.datetime(),
    data: p.json<ActivityData>(),
    epoch: p.integer(),
    xid: p.bigint().$type<string>(),
    outboxId: p.bigint().$type<string>(),
  },
});
export type ActivityEntity = InferEntity<typeof ActivityEntity>;
