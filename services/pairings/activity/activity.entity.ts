import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { ActivityData, ActorRoleName } from './activity.domain.js';
import type { ActivityKindName } from './activity-kinds.domain.js';

/**
 * One line of the feed of a pairing and of its programme; of a request, of the programme alone until it is accepted. Its
 * place is that of its `ActivityRecorded` event, which has the same id.
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
