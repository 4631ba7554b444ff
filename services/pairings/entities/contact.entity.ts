import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { ChannelName, ContactSourceName } from '../domain/pairing.js';

/** That the two were in touch: when, how, and who reached out. */
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
  },
});
export type ContactEntity = InferEntity<typeof ContactEntity>;
