import { newId } from '../../shared/id.js';
import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { changePairing, recordPairingEvent } from '../facts/change-pairing.writes.js';
import { decideRecordChallenge, type NewChallenge } from './challenge.domain.js';
import { ChallengeEntity } from './challenge.entity.js';

type Code = 'NOT_FOUND' | 'PAIRING_NOT_OPEN' | 'INVALID' | 'OVER_LIMIT';

/** A party records a situation outside the mentee’s comfort zone. */
export function recordChallenge(
  context: ProgressContext,
  { pairingId, ...input }: NewChallenge & { pairingId: string },
): Promise<Result<ChallengeEntity, Code>> {
  return changePairing(context, { pairingId, path: ['pairingId'] }, async (change) => {
    const { unit, pairing, actorId: recordedById } = change;
    const challenges = await unit.em.count(ChallengeEntity, { pairingId });
    const decision = decideRecordChallenge({ pairing, challenges }, input);
    if (!decision.ok) return decision;
    const texts = { scenario: input.scenario.trim(), options: input.options.map((option) => option.trim()) };
    const row = { id: newId(), pairingId, recordedById, ...texts, comfort: input.comfort, outcome: null };
    const challenge = unit.em.create(ChallengeEntity, { ...row, recordedAt: unit.now });
    unit.em.persist(challenge);
    recordPairingEvent(change, 'ChallengeRecorded', { challengeId: challenge.id });
    return accept(challenge);
  });
}
