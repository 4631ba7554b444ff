import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { ChannelName, ContactSourceName } from '../pairing/pairing.domain.js';

/** A contact of a pairing. `meetingId` names the meeting if it was one. */
export const ContactEntity = defineEntity({
  name: 'ContactEntity',
  tableName: 'contact',
  properties: {
    id: p.uuid().primary(),
    pairingId: p.uuid(),
    channel: p.text().$type<ChannelName>(),
    source: p.text().$type<ContactSourceName>(),
    initiatedById: p.uuid(),
    at: p.datetime(),
    meetingId: p.uuid().strictNullable(),
  },
});
export type ContactEntity = InferEntity<typeof ContactEntity>;
