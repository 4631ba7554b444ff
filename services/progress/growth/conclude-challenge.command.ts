import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { changePairingRow, recordPairingEvent } from '../facts/change-pairing.writes.js';
import { decideConcludeChallenge } from './challenge.domain.js';
import { ChallengeEntity } from './challenge.entity.js';

type Code = 'NOT_FOUND' | 'NOT_YOURS' | 'PAIRING_NOT_OPEN' | 'WRONG_STATUS' | 'INVALID';

/** The mentee records the outcome of a challenge. */
export function concludeChallenge(
  context: ProgressContext,
  id: string,
  outcome: string,
): Promise<Result<ChallengeEntity, Code>> {
  return changePairingRow(
    context,
    { entity: ChallengeEntity, id, path: ['id'], notFound: 'challenge.notFound' },
    (change) => {
      const { pairing, row: challenge, actorId } = change;
      const decision = decideConcludeChallenge({ pairing, challenge }, actorId, outcome);
      if (!decision.ok) return decision;
      challenge.outcome = outcome.trim();
      recordPairingEvent(change, 'ChallengeConcluded', { challengeId: id });
      return accept(challenge);
    },
  );
}
