import type { PairingsDueHandler } from '../operation.js';
import { recordUnversionedEvent } from '../pairing/record-pairing-event.writes.js';
import { tryLockPairings } from '../pairing/try-lock-pairings.writes.js';
import { findMissingThanks } from './closure.domain.js';
import { findThankersByPairing } from './thanks-since-closure.loaders.js';

/**
 * Records `ThanksDue` three days after a closure began, with the parties who have not thanked the other. Once a
 * closure.
 */
export const notifyThanksDue: PairingsDueHandler = async (unit, subjects) => {
  const pairings = await tryLockPairings(unit, 'closure.thanks', subjects);
  const closing = pairings.filter(({ status }) => status === 'CLOSING');
  const thanked = await findThankersByPairing(
    unit.em,
    closing.map(({ id }) => id),
  );
  for (const pairing of closing) {
    const personIds = findMissingThanks([pairing.mentorId, pairing.menteeId], thanked(pairing.id));
    if (personIds.length > 0)
      recordUnversionedEvent(unit, 'ThanksDue', pairing, { actorId: null, payload: { personIds } });
  }
};
