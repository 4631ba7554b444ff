import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A party's concern about a pairing, for the programme's coordinators. The other party never sees it. */
export const ConcernEntity = defineEntity({
  name: 'ConcernEntity',
  tableName: 'concern',
  properties: {
    id: p.uuid().primary(),
    programId: p.uuid(),
    pairingId: p.uuid(),
    raisedById: p.uuid(),
    text: p.text(),
    raisedAt: p.datetime(),
    resolvedAt: p.datetime().strictNullable(),
    resolvedById: p.uuid().strictNullable(),
  },
});
export type ConcernEntity = InferEntity<typeof ConcernEntity>;
