import { accept, type Result, refuseAll } from '../../shared/result.js';
import { localDate } from '../../shared/time/dates.js';
import { findTimeZone } from '../facts/time-zone.loaders.js';
import { toAgreedRhythm } from '../health/agreed-rhythm.domain.js';
import { scheduleAgreedEnd } from '../lifecycle/schedule-end.writes.js';
import type { PairingsOperation, PairingsUnit } from '../operation.js';
import { changePairing } from '../pairing/change-pairing.writes.js';
import { decidePairing, type PairingRefusal } from '../pairing/pairing.domain.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { agreedEnd, checkEndAhead, decideSignature, toAgreementFacts } from './agreement.domain.js';
import { AgreementEntity } from './agreement.entity.js';
import { findNewestAgreement } from './agreement.loaders.js';
import { SignatureEntity } from './signature.entity.js';

/**
 * A party signs the newest version; signing again changes nothing. When both have signed, the version is in force, the
 * one before is superseded, and an EXPLORING pairing becomes ACTIVE. A version whose end date has come cannot be signed,
 * because it would close the pairing at once.
 */
export async function signAgreement(
  operation: PairingsOperation,
  pairingId: string,
  version: number,
): Promise<Result<PairingEntity, PairingRefusal | 'STALE_VERSION' | 'INVALID'>> {
  return changePairing(operation, { pairingId, action: 'SIGN' }, async ({ unit, pairing, actorId, record }) => {
    const { agreement, state } = await findNewestAgreement(unit.em, pairingId);
    const decision = decideSignature(state, version, actorId);
    if (!decision.ok) return decision;
    const { signed, complete } = decision.value;
    if (!agreement || !signed) return accept(pairing);
    const invalid = checkEndAhead(agreement, localDate(unit.now, await findTimeZone(unit.em, pairing.menteeId)));
    if (invalid.length > 0) return refuseAll(invalid);
    unit.em.persist(unit.em.create(SignatureEntity, { pairingId, version, personId: actorId, signedAt: unit.now }));
    if (complete) {
      const activated = await activate(unit, pairing, agreement);
      if (!activated.ok) return activated;
    }
    const inForce = complete ? toAgreementFacts(agreement) : null;
    record('AgreementSigned', { agreementVersion: version, complete, agreement: inForce });
    return accept(pairing);
  });
}

/** Puts a version in force in place of the one before, and lets status, end and rhythm of the pairing follow. */
async function activate(
  unit: PairingsUnit,
  pairing: PairingEntity,
  agreement: AgreementEntity,
): Promise<Result<null, PairingRefusal>> {
  const activated = decidePairing(pairing.status, 'ACTIVATE_AGREEMENT', 'PARTY');
  if (!activated.ok) return activated;
  // A unique index allows one signed version: the one before is superseded first.
  const before = { pairingId: agreement.pairingId, status: 'SIGNED' as const };
  await unit.em.nativeUpdate(AgreementEntity, before, { status: 'SUPERSEDED' });
  agreement.status = 'SIGNED';
  pairing.status = activated.value;
  pairing.endsOn = agreedEnd(agreement);
  pairing.agreed = toAgreedRhythm(agreement, unit.now);
  await scheduleAgreedEnd(unit, pairing);
  return accept(null);
}
