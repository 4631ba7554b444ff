import { accept, type Result, refuseAll } from '../../shared/result.js';
import { localDate } from '../../shared/time/dates.js';
import { findTimeZone } from '../facts/time-zone.loaders.js';
import type { PairingsOperation, PairingsUnit } from '../operation.js';
import { changePairing } from '../pairing/change-pairing.writes.js';
import type { PairingRefusal } from '../pairing/pairing.domain.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { type AgreementTerms, changesBetween, checkAgreement, decideAgreementVersion } from './agreement.domain.js';
import { AgreementEntity } from './agreement.entity.js';
import { findNewestAgreement } from './agreement.loaders.js';
import { SignatureEntity } from './signature.entity.js';

/** A party proposes terms, as a new version that nobody has signed yet. */
export async function proposeAgreement(
  operation: PairingsOperation,
  pairingId: string,
  terms: AgreementTerms,
): Promise<Result<PairingEntity, PairingRefusal | 'INVALID'>> {
  return changePairing(operation, { pairingId, action: 'PROPOSE_AGREEMENT' }, async (locked) => {
    const { unit, pairing, actorId, record } = locked;
    const invalid = checkAgreement(terms, localDate(unit.now, await findTimeZone(unit.em, pairing.menteeId)));
    if (invalid.length > 0) return refuseAll(invalid);
    const agreementVersion = await addVersion(unit, { pairingId, proposedById: actorId, terms });
    record('AgreementProposed', { agreementVersion });
    return accept(pairing);
  });
}

interface ProposedTerms {
  pairingId: string;
  proposedById: string;
  terms: AgreementTerms;
}

async function addVersion(unit: PairingsUnit, { pairingId, proposedById, terms }: ProposedTerms): Promise<number> {
  const { agreement: before, state } = await findNewestAgreement(unit.em, pairingId);
  const { version, replaces } = decideAgreementVersion(state);
  if (before && replaces !== null) {
    before.status = 'SUPERSEDED';
    await unit.em.nativeDelete(SignatureEntity, { pairingId, version: replaces });
  }
  const trimmed = { ...terms, confidentiality: terms.confidentiality.trim() };
  const own = { pairingId, version, status: 'PROPOSED' as const, proposedById, proposedAt: unit.now };
  const changes = changesBetween(before, trimmed);
  unit.em.persist(unit.em.create(AgreementEntity, { ...trimmed, ...own, changes }));
  return version;
}
