import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import { localDate } from '../../shared/time/dates.js';
import { findTimeZone } from '../facts/time-zone.loaders.js';
import { toAgreedRhythm } from '../health/agreed-rhythm.domain.js';
import { scheduleAgreedEnd } from '../lifecycle/schedule-end.writes.js';
import type { PairingsOperation, PairingsUnit } from '../operation.js';
import { decidePairing } from '../pairing/pairing.domain.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { lockPairing, type PairingCode, recordPairingEvent } from '../pairing/pairing.writes.js';
import { agreedEnd, checkEndAhead, decideSignature, toAgreementFacts } from './agreement.domain.js';
import { AgreementEntity } from './agreement.entity.js';
import { findNewestAgreement } from './agreement.loaders.js';
import { SignatureEntity } from './signature.entity.js';

/**
 * One of the two signs the newest version; a second time changes nothing. When both have signed, it is in force, the one
 * before is superseded, and an EXPLORING pairing is ACTIVE. Refuses NOT_FOUND, STALE_VERSION, PAIRING_NOT_OPEN,
 * WRONG_STATUS, and INVALID where the end that it names has come: signed, it would close the pairing at once.
 */
export async function signAgreement(
  operation: PairingsOperation,
  pairingId: string,
  version: number,
): Promise<Result<PairingEntity, PairingCode | 'STALE_VERSION' | 'INVALID'>> {
  const { personId } = requireViewer(operation);
  return operation.transact(async (unit) => {
    const locked = await lockPairing(unit, { id: pairingId, action: 'SIGN', personId });
    if (!locked.ok) return locked;
    const { pairing } = locked.value;
    const { agreement, state } = await findNewestAgreement(unit.em, pairingId);
    const decision = decideSignature(state, version, personId);
    if (!decision.ok) return decision;
    const { signed, complete } = decision.value;
    if (!agreement || !signed) return accept(pairing);
    const invalid = checkEndAhead(agreement, localDate(unit.now, await findTimeZone(unit.em, pairing.menteeId)));
    if (invalid.length > 0) return refuseAll(invalid);
    unit.em.persist(unit.em.create(SignatureEntity, { pairingId, version, personId, signedAt: unit.now }));
    if (complete) {
      const agreed = decidePairing(pairing.status, 'AGREE', 'PARTY');
      if (!agreed.ok) return agreed;
      await putInForce(unit, agreement);
      pairing.status = agreed.value;
      pairing.endsOn = agreedEnd(agreement);
      pairing.agreed = toAgreedRhythm(agreement, unit.now);
      await scheduleAgreedEnd(unit, pairing);
    }
    recordPairingEvent(unit, 'AgreementSigned', pairing, {
      actorId: personId,
      payload: { agreementVersion: version, complete, agreement: complete ? toAgreementFacts(agreement) : null },
    });
    return accept(pairing);
  });
}

/** One version is in force at a time: the one before gives way first. */
async function putInForce(unit: PairingsUnit, agreement: AgreementEntity): Promise<void> {
  const before = { pairingId: agreement.pairingId, status: 'SIGNED' as const };
  await unit.em.nativeUpdate(AgreementEntity, before, { status: 'SUPERSEDED' });
  agreement.status = 'SIGNED';
}
