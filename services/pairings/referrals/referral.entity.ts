import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { ReferralKindName, ReferralStatusName } from './referral.domain.js';

/** A referral of one party by the other. */
export const ReferralEntity = defineEntity({
  name: 'ReferralEntity',
  tableName: 'referral',
  properties: {
    id: p.uuid().primary(),
    pairingId: p.uuid(),
    kind: p.text().$type<ReferralKindName>(),
    byId: p.uuid(),
    toId: p.uuid(),
    goal: p.text().strictNullable(),
    note: p.text().strictNullable(),
    status: p.text().$type<ReferralStatusName>(),
    madeAt: p.datetime(),
    /** The request that an accepted REDIRECT sent. */
    requestId: p.uuid().strictNullable(),
  },
});
export type ReferralEntity = InferEntity<typeof ReferralEntity>;
