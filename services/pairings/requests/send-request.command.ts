import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import type { CandidatePair } from '../facts/candidate-pair.domain.js';
import { type PeopleOperation, refreshPersonFacts } from '../facts/refresh-person-facts.command.js';
import type { PairingsUnit } from '../operation.js';
import type { PairingFormatName } from '../pairing/pairing.domain.js';
import { createRequest } from './create-request.writes.js';
import { decideEligibility, type EligibilityCode } from './eligibility.domain.js';
import { findEligibilityFacts } from './eligibility.loaders.js';
import { lockMentorPlaces } from './mentor-places.writes.js';
import { PairingRequestEntity } from './pairing-request.entity.js';
import { checkRequest, type RequestText } from './request.domain.js';

export interface SendRequest extends RequestText {
  programId: string;
  mentorId: string;
  format: PairingFormatName;
}

/** The viewer asks a mentor of a programme. The same key sent twice to the same mentor returns the first request. */
export async function sendRequest(
  operation: PeopleOperation,
  input: SendRequest,
): Promise<Result<PairingRequestEntity, EligibilityCode | 'INVALID' | 'GOAL_REQUIRED'>> {
  const { personId: menteeId } = requireViewer(operation);
  const invalid = checkRequest(input);
  if (invalid.length > 0) return refuseAll(invalid);
  const { programId, mentorId } = input;
  const pair = { programId, mentorId, menteeId };
  await refreshPersonFacts(operation, programId, [mentorId, menteeId]);
  return operation.transact(async (unit): Promise<Result<PairingRequestEntity, EligibilityCode>> => {
    await unit.lockAggregate(menteeId);
    await lockMentorPlaces(unit, [mentorId]);
    const before = await findSent(unit, pair, input.idempotencyKey);
    if (before) return accept(before);
    const decision = decideEligibility(await findEligibilityFacts(unit.em, pair, unit.now), 'REQUEST');
    if (!decision.ok) return decision;
    return accept(await createRequest(unit, { ...pair, ...trimmed(input), origin: 'REQUEST', actorId: menteeId }));
  });
}

/** The request that the same mentee sent to the same mentor with the same key before. */
async function findSent(
  unit: PairingsUnit,
  { mentorId, menteeId }: CandidatePair,
  idempotencyKey: string | null | undefined,
): Promise<PairingRequestEntity | null> {
  if (!idempotencyKey) return null;
  return unit.em.findOne(PairingRequestEntity, { fromId: menteeId, toId: mentorId, idempotencyKey });
}

const trimmed = (input: SendRequest) => ({
  format: input.format,
  firstMessage: input.firstMessage.trim(),
  whyThisMentor: input.whyThisMentor?.trim() || null,
  goals: input.goals.map(({ text, horizon }) => ({ text: text.trim(), horizon })),
  idempotencyKey: input.idempotencyKey ?? null,
});
