import type { PairingsFeature } from '../feature.js';
import type { PairingsDueHandlers } from '../operation.js';
import { ContactEntity } from './contact.entity.js';
import { ContactResolver, PairingContactsResolver } from './contact.resolver.js';
import { ContactMutations } from './contact-mutations.resolver.js';
import { PairingHealthResolver } from './health.resolver.js';
import { MeetingFactEntity } from './meeting-fact.entity.js';
import { meetingHandlers } from './meetings.events.js';
import { refreshDueHealth } from './refresh-health.due.js';
import { RhythmWishEntity } from './rhythm-wish.entity.js';

/** Contacts and meetings of a pairing, and the health and rhythm that follow from them. */
export const contactsFeature: PairingsFeature = {
  entities: [ContactEntity, MeetingFactEntity, RhythmWishEntity],
  resolvers: [ContactMutations, ContactResolver, PairingContactsResolver, PairingHealthResolver],
  eventHandlers: () => ({ progress: meetingHandlers }),
};

/** Handlers of due rows, whose subjects are pairings. */
export const contactsDueHandlers: PairingsDueHandlers<'pairing.watch'> = {
  'pairing.watch': refreshDueHealth,
};
