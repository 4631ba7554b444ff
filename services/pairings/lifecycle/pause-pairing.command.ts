import { accept, type Result, refuseAll } from '../../shared/result.js';
import { localDate } from '../../shared/time/dates.js';
import { findTimeZone } from '../facts/time-zone.loaders.js';
import type { PairingsOperation } from '../operation.js';
import { changePairing } from '../pairing/change-pairing.writes.js';
import type { PairingRefusal } from '../pairing/pairing.domain.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { startOfDay } from './agreed-day.domain.js';
import { checkResumeOn } from './pause.domain.js';

/**
 * A party pauses the pairing until a calendar date, `YYYY-MM-DD`. The pairing resumes when that day begins in the
 * mentee's time zone.
 */
export async function pausePairing(
  operation: PairingsOperation,
  pairingId: string,
  resumeOn: string,
): Promise<Result<PairingEntity, PairingRefusal | 'INVALID'>> {
  return changePairing(operation, { pairingId, action: 'PAUSE' }, async ({ unit, pairing, next, record }) => {
    const zone = await findTimeZone(unit.em, pairing.menteeId);
    const invalid = checkResumeOn(resumeOn, localDate(unit.now, zone));
    if (invalid.length > 0) return refuseAll(invalid);
    Object.assign(pairing, { status: next, resumeOn });
    unit.schedule('pairing.resume', pairing.id, startOfDay(resumeOn, zone));
    record('PairingPaused', { resumeOn });
    return accept(pairing);
  });
}
