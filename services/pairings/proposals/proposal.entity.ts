import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** What the two answered to a pairing that was proposed to them. Why somebody declined is for the coordinators alone. */
export const ProposalEntity = defineEntity({
  name: 'ProposalEntity',
  tableName: 'proposal',
  properties: {
    pairingId: p.uuid().primary(),
    proposedById: p.uuid(),
    expiresAt: p.datetime(),
    mentorAcceptedAt: p.datetime().strictNullable(),
    menteeAcceptedAt: p.datetime().strictNullable(),
    declinedById: p.uuid().strictNullable(),
    declineReason: p.text().strictNullable(),
    idempotencyKey: p.text().strictNullable(),
  },
});
export type ProposalEntity = InferEntity<typeof ProposalEntity>;
