import { addDays } from '../../shared/time/dates.js';
import type { PairingsUnit } from '../operation.js';
import { createPairing, type NewPairing } from '../pairing/create-pairing.writes.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { recordPairingCreated } from '../pairing/pairing.writes.js';
import { defaultRequestExpiresAfterDays } from '../policy/matching-policy.domain.js';
import { ProposalEntity } from './proposal.entity.js';

/** A pairing that is proposed to its two parties. */
export interface NewProposedPairing extends Omit<NewPairing, 'status'> {
  /** The coordinator who proposes it. */
  actorId: string;
  idempotencyKey?: string | null;
  /** How long the proposal waits for both answers. @default 14, as for a request */
  expiresAfterDays?: number;
}

/**
 * Creates a PROPOSED pairing with its proposal, which expires unless both accept, and records `PairingProposed`. The
 * caller holds the mentor's places and has decided that these two may be paired.
 */
export function createProposedPairing(
  unit: PairingsUnit,
  { actorId, idempotencyKey = null, expiresAfterDays = defaultRequestExpiresAfterDays, ...given }: NewProposedPairing,
): PairingEntity {
  const pairing = createPairing(unit, { ...given, status: 'PROPOSED' });
  const expiresAt = addDays(unit.now, expiresAfterDays);
  const answers = { mentorAcceptedAt: null, menteeAcceptedAt: null, declinedById: null, declineReason: null };
  const proposal = { pairingId: pairing.id, proposedById: actorId, idempotencyKey, expiresAt, ...answers };
  unit.em.persist(unit.em.create(ProposalEntity, proposal));
  unit.schedule('proposal.expire', pairing.id, expiresAt);
  recordPairingCreated(unit, 'PairingProposed', pairing, actorId);
  return pairing;
}
