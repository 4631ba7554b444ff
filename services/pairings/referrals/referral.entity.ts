import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { ReferralKindName, ReferralStatusName } from './referral.domain.js';

/** One of the two introduces the other to somebody, or points the mentee to a mentor who is better placed. */
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
    /** What was sent when a REDIRECT was accepted. */
    requestId: p.uuid().strictNullable(),
  },
});
export type ReferralEntity = InferEntity<typeof ReferralEntity>;
