import { newId } from '../../shared/id.js';
import { accept, type Result } from '../../shared/result.js';
import { addToPairing, recordPairingEvent } from '../common/change-pairing-row.writes.js';
import type { ProgressContext } from '../context.js';
import { decideRecordChallenge, type NewChallenge } from './challenge.domain.js';
import { ChallengeEntity } from './challenge.entity.js';

type Code = 'NOT_FOUND' | 'PAIRING_NOT_OPEN' | 'INVALID' | 'OVER_LIMIT';

/**
 * Either party writes down what takes the mentee out of their comfort zone. Refuses NOT_FOUND, PAIRING_NOT_OPEN,
 * INVALID, OVER_LIMIT.
 */
export function recordChallenge(
  context: ProgressContext,
  { pairingId, ...input }: NewChallenge & { pairingId: string },
): Promise<Result<ChallengeEntity, Code>> {
  return addToPairing<ChallengeEntity, Code>(context, { pairingId, path: ['pairingId'] }, async (found) => {
    const { unit, pairing, actorId: recordedById } = found;
    const challenges = await unit.em.count(ChallengeEntity, { pairingId });
    const decision = decideRecordChallenge({ pairing, challenges }, input);
    if (!decision.ok) return decision;
    const texts = { scenario: input.scenario.trim(), options: input.options.map((option) => option.trim()) };
    const row = { id: newId(), pairingId, recordedById, ...texts, comfort: input.comfort, outcome: null };
    const challenge = unit.em.create(ChallengeEntity, { ...row, recordedAt: unit.now });
    unit.em.persist(challenge);
    recordPairingEvent(found, 'ChallengeRecorded', { challengeId: challenge.id });
    return accept(challenge);
  });
}
