import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { PairingStatusName } from '../../contracts/pairings-events.js';

/** What people stores of a pairing, from pairings' events. It decides who sees whose e-mail, and a mentor's free places. */
export const PairingPartyEntity = defineEntity({
  name: 'PairingPartyEntity',
  tableName: 'pairing_party',
  properties: {
    pairingId: p.uuid().primary(),
    programId: p.uuid(),
    mentorId: p.uuid(),
    menteeId: p.uuid(),
    status: p.text().$type<PairingStatusName>(),
    version: p.integer(),
  },
});
export type PairingPartyEntity = InferEntity<typeof PairingPartyEntity>;
