import type { PairingsFeature } from '../feature.js';
import type { PairingsDueHandlers } from '../operation.js';
import { closeAtAgreedEnd } from './close-at-agreed-end.due.js';
import { notifyEndNear } from './notify-end-near.due.js';
import { PairingPauseResolver, PauseMutations } from './pause.resolver.js';
import { resumeDuePairings } from './resume-pairings.due.js';

/** Pauses, and the agreed end of a pairing. */
export const lifecycleFeature: PairingsFeature = {
  resolvers: [PauseMutations, PairingPauseResolver],
};

/** Handlers of due rows, whose subjects are pairings. */
export const lifecycleDueHandlers: PairingsDueHandlers<'pairing.resume' | 'pairing.end' | 'pairing.endNear'> = {
  'pairing.resume': resumeDuePairings,
  'pairing.end': closeAtAgreedEnd,
  'pairing.endNear': notifyEndNear,
};
