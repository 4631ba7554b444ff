import type { PairingStatusName } from '../../contracts/pairings-events.js';
import { newId } from '../../shared/id.js';
import type { Unit } from '../../shared/transact.js';
import type { PairingFormatName, PairingOriginName } from '../domain/pairing.js';
import type { RequestGoalShape } from '../domain/request.js';
import { PairingEntity } from '../entities/pairing.entity.js';
import type { Pair } from '../loaders/standing.js';
import { recordBeginning } from './lock-pairing.js';

/** A pairing that begins, or is proposed to the two. */
export interface NewPairing extends Pair {
  format: PairingFormatName;
  origin: PairingOriginName;
  status: Extract<PairingStatusName, 'PROPOSED' | 'EXPLORING' | 'ACTIVE'>;
  goalsAtStart: RequestGoalShape[];
  actorId: string;
}

/** Makes a pairing; what began it is recorded before its beginning, so that the feed tells both in their order. */
export function makePairing(unit: Unit, { actorId: _, ...given }: NewPairing): PairingEntity {
  const pairing = unit.em.create(PairingEntity, {
    ...given,
    id: newId(),
    startedAt: unit.now,
    endsOn: null,
    endedAt: null,
    lastContactAt: null,
    version: 1,
  });
  unit.em.persist(pairing);
  return pairing;
}

/**
 * Makes a pairing and records `PairingProposed` or `PairingStarted`. Whoever calls holds the mentor's places, and has
 * decided that these two may be paired (domain/eligibility.ts).
 */
export function beginPairing(unit: Unit, given: NewPairing): PairingEntity {
  const pairing = makePairing(unit, given);
  recordBeginning(unit, given.status === 'PROPOSED' ? 'PairingProposed' : 'PairingStarted', pairing, given.actorId);
  return pairing;
}
