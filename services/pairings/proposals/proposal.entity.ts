import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** The answers to a proposed pairing. Only coordinators see why a party declined. */
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
