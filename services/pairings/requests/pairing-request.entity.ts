import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { PairingFormatName, RequestGoalShape } from '../pairing/pairing.domain.js';
import type { RequestOriginName, RequestStatusName } from './request.domain.js';

/** A request of a mentee to a mentor. Goals and first message never change. */
export const PairingRequestEntity = defineEntity({
  name: 'PairingRequestEntity',
  tableName: 'pairing_request',
  properties: {
    id: p.uuid().primary(),
    programId: p.uuid(),
    fromId: p.uuid(),
    toId: p.uuid(),
    format: p.text().$type<PairingFormatName>(),
    status: p.text().$type<RequestStatusName>(),
    firstMessage: p.text(),
    whyThisMentor: p.text().strictNullable(),
    goals: p.json<RequestGoalShape[]>(),
    question: p.text().strictNullable(),
    answer: p.text().strictNullable(),
    declineReason: p.text().strictNullable(),
    sentAt: p.datetime(),
    expiresAt: p.datetime(),
    pairingId: p.uuid().strictNullable(),
    idempotencyKey: p.text().strictNullable(),
    origin: p.text().$type<RequestOriginName>(),
    /** The mentor to whom a declined mentee was referred. */
    referredToId: p.uuid().strictNullable(),
    /** When the mentor was reminded. */
    remindedAt: p.datetime().strictNullable(),
  },
});
export type PairingRequestEntity = InferEntity<typeof PairingRequestEntity>;
