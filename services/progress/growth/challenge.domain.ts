import { checkNumber, checkText, checkTexts, type Invalid } from '../../shared/checks.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import { type PairingState, statusesAllowingRecording } from '../facts/pairing.domain.js';
import { refuse } from '../refusals.js';
/** As many as a pairing may have. */
export const maxChallenges = 500;

export interface NewChallenge {
  scenario: string;
  options: string[];
  /** From 1, well inside the comfort zone, to 5, far outside it. */
  comfort: number;
}

/** Whether either party may record a challenge. Refuses PAIRING_NOT_OPEN, INVALID, OVER_LIMIT. */
export function decideRecordChallenge(
  { pairing, challenges }: { pairing: PairingState; challenges: number },
  challenge: NewChallenge,
): Result<null, 'PAIRING_NOT_OPEN' | 'INVALID' | 'OVER_LIMIT'> {
  if (!statusesAllowingRecording.has(pairing.status)) return refuse('PAIRING_NOT_OPEN', 'pairingId', 'pairing.notOpen');
  const invalid = checkChallenge(challenge);
  if (invalid.length > 0) return refuseAll(invalid);
  if (challenges >= maxChallenges) return refuse('OVER_LIMIT', 'pairingId', 'overLimit', { max: maxChallenges });
  return accept(null);
}

function checkChallenge({ scenario, options, comfort }: NewChallenge): Invalid[] {
  return [
    ...checkText(['scenario'], scenario, { max: 2000 }),
    ...checkTexts(['options'], options, { items: 10, max: 500 }),
    ...checkNumber(['comfort'], comfort, { min: 1, max: 5 }),
  ];
}

/** Whether the mentee, who lived it, tells the outcome, once. Refuses NOT_YOURS, PAIRING_NOT_OPEN, WRONG_STATUS, INVALID. */
export function decideConcludeChallenge(
  { pairing, challenge }: { pairing: PairingState; challenge: { outcome: string | null } },
  actorId: string,
  outcome: string,
): Result<null, 'NOT_YOURS' | 'PAIRING_NOT_OPEN' | 'WRONG_STATUS' | 'INVALID'> {
  if (actorId !== pairing.menteeId) return refuse('NOT_YOURS', 'id', 'challenge.menteeConcludes');
  if (!statusesAllowingRecording.has(pairing.status)) return refuse('PAIRING_NOT_OPEN', 'id', 'pairing.notOpen');
  if (challenge.outcome !== null) return refuse('WRONG_STATUS', 'id', 'challenge.concluded');
  const invalid = checkText(['outcome'], outcome, { max: 2000 });
  return invalid.length > 0 ? refuseAll(invalid) : accept(null);
}
