import type { PeopleFeature } from '../people-feature.js';
import { PairingPartyEntity } from './pairing-party.entity.js';
import { pairingPartyHandlers } from './pairing-party.events.js';

/** What people knows of pairings, and what it answers to other services. */
export const factsFeature: PeopleFeature = {
  entities: [PairingPartyEntity],
  eventHandlers: () => ({ pairings: pairingPartyHandlers }),
};
