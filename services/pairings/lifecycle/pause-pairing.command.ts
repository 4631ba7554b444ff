import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import { localDate } from '../../shared/time/dates.js';
import { findTimeZone } from '../facts/time-zone.loaders.js';
import type { PairingsOperation } from '../operation.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { lockPairing, type PairingCode, recordPairingEvent } from '../pairing/pairing.writes.js';
import { startOfDay } from './agreed-day.domain.js';
import { checkResumeOn } from './pause.domain.js';

/**
 * One of the two pauses the pairing until a date, `YYYY-MM-DD`: it goes on by itself as that day begins in the mentee's
 * time zone. Refuses NOT_FOUND, PAIRING_NOT_OPEN, AGREEMENT_REQUIRED, WRONG_STATUS, INVALID for a date that is past or more
 * than a year away.
 */
export async function pausePairing(
  operation: PairingsOperation,
  pairingId: string,
  resumeOn: string,
): Promise<Result<PairingEntity, PairingCode | 'INVALID'>> {
  const { personId } = requireViewer(operation);
  return operation.transact(async (unit) => {
    const locked = await lockPairing(unit, { id: pairingId, action: 'PAUSE', personId });
    if (!locked.ok) return locked;
    const { pairing, next } = locked.value;
    const zone = await findTimeZone(unit.em, pairing.menteeId);
    const invalid = checkResumeOn(resumeOn, localDate(unit.now, zone));
    if (invalid.length > 0) return refuseAll(invalid);
    Object.assign(pairing, { status: next, resumeOn });
    unit.schedule('pairing.resume', pairing.id, startOfDay(resumeOn, zone));
    recordPairingEvent(unit, 'PairingPaused', pairing, { actorId: personId, payload: { resumeOn } });
    return accept(pairing);
  });
}
