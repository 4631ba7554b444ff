import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import { localDate } from '../../shared/time/dates.js';
import { findTimeZone } from '../facts/time-zone.loaders.js';
import type { PairingsOperation, PairingsUnit } from '../operation.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { lockPairing, type PairingCode, recordPairingEvent } from '../pairing/pairing.writes.js';
import { type AgreementTerms, changesBetween, checkAgreement, decideAgreementVersion } from './agreement.domain.js';
import { AgreementEntity } from './agreement.entity.js';
import { findNewestAgreement } from './agreement.loaders.js';
import { SignatureEntity } from './signature.entity.js';

/**
 * One of the two proposes what to agree on, as a new version that nobody has signed yet. Refuses INVALID, NOT_FOUND,
 * PAIRING_NOT_OPEN, WRONG_STATUS.
 */
export async function proposeAgreement(
  operation: PairingsOperation,
  pairingId: string,
  terms: AgreementTerms,
): Promise<Result<PairingEntity, PairingCode | 'INVALID'>> {
  const { personId } = requireViewer(operation);
  return operation.transact(async (unit) => {
    const locked = await lockPairing(unit, { id: pairingId, action: 'PROPOSE_AGREEMENT', personId });
    if (!locked.ok) return locked;
    const { pairing } = locked.value;
    const invalid = checkAgreement(terms, localDate(unit.now, await findTimeZone(unit.em, pairing.menteeId)));
    if (invalid.length > 0) return refuseAll(invalid);
    const agreementVersion = await addVersion(unit, { pairingId, proposedById: personId, terms });
    recordPairingEvent(unit, 'AgreementProposed', pairing, { actorId: personId, payload: { agreementVersion } });
    return accept(pairing);
  });
}

interface Proposal {
  pairingId: string;
  proposedById: string;
  terms: AgreementTerms;
}

async function addVersion(unit: PairingsUnit, { pairingId, proposedById, terms }: Proposal): Promise<number> {
  const { agreement: before, state } = await findNewestAgreement(unit.em, pairingId);
  const { version, replaces } = decideAgreementVersion(state);
  if (before && replaces !== null) {
    before.status = 'SUPERSEDED';
    await unit.em.nativeDelete(SignatureEntity, { pairingId, version: replaces });
  }
  const texts = { confidentiality: terms.confidentiality.trim() };
  const own = { pairingId, version, status: 'PROPOSED' as const, proposedById, proposedAt: unit.now };
  const changes = changesBetween(before, { ...terms, ...texts });
  unit.em.persist(unit.em.create(AgreementEntity, { ...terms, ...texts, ...own, changes }));
  return version;
}
