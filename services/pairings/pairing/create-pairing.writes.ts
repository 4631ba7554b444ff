import type { PairingStatusName } from '../../contracts/pairings-events.js';
import { newId } from '../../shared/id.js';
import type { CandidatePair } from '../facts/candidate-pair.domain.js';
import type { PairingsUnit } from '../operation.js';
import type { PairingFormatName, PairingOriginName, RequestGoalShape } from './pairing.domain.js';
import { PairingEntity } from './pairing.entity.js';

/** A pairing to be created. */
export interface NewPairing extends CandidatePair {
  format: PairingFormatName;
  origin: PairingOriginName;
  status: Extract<PairingStatusName, 'PROPOSED' | 'EXPLORING' | 'ACTIVE'>;
  goalsAtStart: RequestGoalShape[];
}

const noHealthYet = {
  agreed: null,
  firstContactAt: null,
  meetingUntil: null,
  stoppedAt: null,
  exploringSince: null,
  keptInTouchAt: null,
  nextRefreshAt: null,
};

/** Creates a pairing. The caller records how it began. */
export function createPairing(unit: PairingsUnit, started: NewPairing): PairingEntity {
  const pairing = unit.em.create(PairingEntity, {
    ...started,
    id: newId(),
    startedAt: unit.now,
    endsOn: null,
    endedAt: null,
    lastContactAt: null,
    resumeOn: null,
    ...noHealthYet,
    version: 1,
  });
  unit.em.persist(pairing);
  return pairing;
}
