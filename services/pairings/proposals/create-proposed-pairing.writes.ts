import type { PairingStatusName } from '../../contracts/pairings-events.js';
import { newId } from '../../shared/id.js';
import type { PairingsUnit } from '../operation.js';
import type { PairingFormatName, PairingOriginName } from '../pairing/pairing.domain.js';
import { PairingEntity } from '../pairing/pairing.entity.js';
import { recordPairingCreated } from '../pairing/pairing.writes.js';
import type { CandidatePair } from '../requests/eligibility.loaders.js';
import type { RequestGoalShape } from '../requests/request.domain.js';
import { createProposal } from './create-proposal.writes.js';

/** A pairing that begins, or is proposed to the two. */
export interface NewPairing extends CandidatePair {
  format: PairingFormatName;
  origin: PairingOriginName;
  status: Extract<PairingStatusName, 'PROPOSED' | 'EXPLORING' | 'ACTIVE'>;
  goalsAtStart: RequestGoalShape[];
  actorId: string;
  /** Of who proposes. */
  idempotencyKey?: string | null;
  /** How long a proposal waits for both answers; as long as a request, where it is not said. */
  expiresAfterDays?: number;
}

const noHealthYet = {
  agreed: null,
  firstContactAt: null,
  meetingUntil: null,
  stoppedAt: null,
  exploringSince: null,
  keptInTouchAt: null,
  watchedAt: null,
};

/** Makes a pairing; what began it is recorded before its beginning, so that the feed tells both in their order. */
export function createPairing(
  unit: PairingsUnit,
  { actorId, idempotencyKey = null, expiresAfterDays, ...given }: NewPairing,
): PairingEntity {
  const pairing = unit.em.create(PairingEntity, {
    ...given,
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
  if (given.status === 'PROPOSED')
    createProposal(unit, pairing.id, { proposedById: actorId, idempotencyKey, expiresAfterDays });
  return pairing;
}

/**
 * Makes a pairing and records `PairingProposed` or `PairingStarted`; what is proposed waits for both answers, until it
 * expires. Whoever calls holds the mentor's places, and has decided that these two may be paired (domain/eligibility.ts).
 */
export function createProposedPairing(unit: PairingsUnit, given: NewPairing): PairingEntity {
  const pairing = createPairing(unit, given);
  recordPairingCreated(
    unit,
    given.status === 'PROPOSED' ? 'PairingProposed' : 'PairingStarted',
    pairing,
    given.actorId,
  );
  return pairing;
}
