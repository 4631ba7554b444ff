import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { ChannelName, MeetingKindName, MeetingStatusName } from './meeting.domain.js';

export interface PlaceShape {
  name: string;
  address: string | null;
  neutral: boolean;
  calm: boolean;
  comfortable: boolean;
}

/** A meeting of a pairing. `icsSequence` grows with every change that a calendar has to show. */
export const MeetingEntity = defineEntity({
  name: 'MeetingEntity',
  tableName: 'meeting',
  properties: {
    id: p.uuid().primary(),
    pairingId: p.uuid(),
    kind: p.text().$type<MeetingKindName>(),
    status: p.text().$type<MeetingStatusName>(),
    purpose: p.text().strictNullable(),
    organizerId: p.uuid(),
    proposedById: p.uuid(),
    /** Who proposed or logged it first: whose idempotency key it is. */
    createdById: p.uuid().strictNullable(),
    startsAt: p.datetime(),
    minutes: p.integer(),
    timeZone: p.text(),
    channel: p.text().$type<ChannelName>(),
    place: p.json<PlaceShape>().strictNullable(),
    joinUrl: p.text().strictNullable(),
    startedAt: p.datetime().strictNullable(),
    cancelReason: p.text().strictNullable(),
    icsSequence: p.integer(),
    version: p.integer(),
    idempotencyKey: p.text().strictNullable(),
  },
});
export type MeetingEntity = InferEntity<typeof MeetingEntity>;
