import { accept, type Result } from '../../shared/result.js';
import { changePairingRow, recordPairingEvent } from '../common/change-pairing-row.writes.js';
import type { ProgressContext } from '../context.js';
import { decideConcludeChallenge } from './challenge.domain.js';
import { ChallengeEntity } from './challenge.entity.js';

type Code = 'NOT_FOUND' | 'NOT_YOURS' | 'PAIRING_NOT_OPEN' | 'WRONG_STATUS' | 'INVALID';

/** The mentee tells what came of a challenge. Refuses NOT_FOUND, NOT_YOURS, PAIRING_NOT_OPEN, WRONG_STATUS, INVALID. */
export function concludeChallenge(
  context: ProgressContext,
  id: string,
  outcome: string,
): Promise<Result<ChallengeEntity, Code>> {
  const wanted = { entity: ChallengeEntity, id, path: ['id'], notFound: 'challenge.notFound' as const };
  return changePairingRow<ChallengeEntity, ChallengeEntity, Code>(context, wanted, (found) => {
    const { pairing, row: challenge, actorId } = found;
    const decision = decideConcludeChallenge({ pairing, challenge }, actorId, outcome);
    if (!decision.ok) return decision;
    challenge.outcome = outcome.trim();
    recordPairingEvent(found, 'ChallengeConcluded', { challengeId: id });
    return accept(challenge);
  });
}
