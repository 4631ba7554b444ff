import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { AgendaItemKindName, AgendaItemStatusName } from './agenda.domain.js';

/** Something to talk about at a meeting. */
export const AgendaItemEntity = defineEntity({
  name: 'AgendaItemEntity',
  tableName: 'agenda_item',
  properties: {
    id: p.uuid().primary(),
    meetingId: p.uuid(),
    pairingId: p.uuid(),
    authorId: p.uuid(),
    kind: p.text().$type<AgendaItemKindName>(),
    text: p.text(),
    position: p.integer(),
    status: p.text().$type<AgendaItemStatusName>(),
    /** The action item that it brings back, where it does. */
    actionItemId: p.uuid().strictNullable(),
  },
});
export type AgendaItemEntity = InferEntity<typeof AgendaItemEntity>;
