import type { DueHandler } from '../../../shared/jobs/due-loop.js';
import { whoOwesThanks } from '../../domain/closure.js';
import { thanksByPairingId } from '../../loaders/life/thanks-since-closure.js';
import { recordAsIs } from '../record-event.js';
import { freePairings } from './free-pairings.js';

/** A closure began three days ago: said once, naming who of the two has not thanked the other since. */
export const tellThanksDue: DueHandler = async (unit, subjects) => {
  const pairings = await freePairings(unit, 'closure.thanks', subjects);
  const closing = pairings.filter(({ status }) => status === 'CLOSING');
  const thanked = await thanksByPairingId(
    unit.em,
    closing.map(({ id }) => id),
  );
  for (const pairing of closing) {
    const personIds = whoOwesThanks([pairing.mentorId, pairing.menteeId], thanked(pairing.id));
    if (personIds.length > 0) recordAsIs(unit, 'ThanksDue', pairing, { actorId: null, payload: { personIds } });
  }
};
