import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { PairingStatusName } from '../../contracts/pairings-events.js';

/** What progress knows of a pairing, from pairings' events or its answers. */
export const PairingFactEntity = defineEntity({
  name: 'PairingFactEntity',
  tableName: 'pairing_fact',
  properties: {
    pairingId: p.uuid().primary(),
    version: p.integer(),
    programId: p.uuid(),
    mentorId: p.uuid(),
    menteeId: p.uuid(),
    status: p.text().$type<PairingStatusName>(),
  },
});
export type PairingFactEntity = InferEntity<typeof PairingFactEntity>;
