import { checkText } from '../../shared/checks.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import type { CandidatePair } from '../facts/candidate-pair.domain.js';
import { type PeopleOperation, refreshPersonFacts } from '../facts/refresh-person-facts.command.js';
import { refreshRoster } from '../facts/refresh-roster.command.js';
import { requireCoordinator } from '../facts/require-coordinator.command.js';
import { findMatchCandidates } from '../matching/match-candidates.loaders.js';
import { initialGoals } from '../matching/match-profiles.domain.js';
import type { PairingsUnit } from '../operation.js';
import type { PairingFormatName } from '../pairing/pairing.domain.js';
import { PairingEntity } from '../pairing/pairing.entity.js';
import { findPolicy } from '../policy/matching-policy.loaders.js';
import type { EligibilityCode } from '../requests/eligibility.domain.js';
import { findEligibilityFacts } from '../requests/eligibility.loaders.js';
import { lockMentorPlaces } from '../requests/mentor-places.writes.js';
import { createProposedPairing } from './create-proposed-pairing.writes.js';
import { decidePairProposal } from './proposal.domain.js';

export interface ProposePairing extends CandidatePair {
  format: PairingFormatName;
  idempotencyKey: string | null;
}

/**
 * A coordinator proposes two members to each other. The proposal holds one of the mentor's places until both have
 * answered or it expires. The same key sent twice for the same two returns the first pairing.
 */
export async function proposePairing(
  operation: PeopleOperation,
  { format, idempotencyKey, ...pair }: ProposePairing,
): Promise<Result<PairingEntity, EligibilityCode | 'INVALID'>> {
  requireViewer(operation);
  const invalid = checkText(['input', 'idempotencyKey'], idempotencyKey, { max: 200 });
  if (invalid.length > 0) return refuseAll(invalid);
  const { programId, mentorId, menteeId } = pair;
  const coordinator = await requireCoordinator(operation, programId, ['input', 'programId']);
  if (!coordinator.ok) return coordinator;
  const actorId = coordinator.value;
  await refreshRoster(operation, { programId, roles: [], personIds: [menteeId] });
  await refreshPersonFacts(operation, programId, [mentorId, menteeId]);
  return operation.transact(async (unit): Promise<Result<PairingEntity, EligibilityCode>> => {
    await unit.lockAggregate(menteeId);
    await lockMentorPlaces(unit, [mentorId]);
    const before = await findProposed(unit, { ...pair, actorId, idempotencyKey });
    if (before) return accept(before);
    const decision = decidePairProposal(await findEligibilityFacts(unit.em, pair, unit.now), actorId);
    if (!decision.ok) return decision;
    const { requestExpiresAfterDays: expiresAfterDays } = await findPolicy(unit.em, programId);
    const [mentee] = await findMatchCandidates(unit.em, { programId, roles: [], personIds: [menteeId] });
    const goalsAtStart = initialGoals(mentee?.profile ?? null);
    const proposed = { ...pair, format, goalsAtStart, actorId, idempotencyKey, expiresAfterDays };
    return accept(createProposedPairing(unit, { ...proposed, origin: 'COORDINATOR' }));
  });
}

const proposedSql = `select p.id from proposal a join pairing p on p.id = a.pairing_id
  where a.proposed_by_id = ? and a.idempotency_key = ? and p.program_id = ? and p.mentor_id = ? and p.mentee_id = ?`;

/** The pairing that the same coordinator proposed with the same key before. */
async function findProposed(
  { em }: PairingsUnit,
  { actorId, idempotencyKey, ...pair }: CandidatePair & { actorId: string; idempotencyKey: string | null },
): Promise<PairingEntity | null> {
  if (idempotencyKey === null) return null;
  const params = [actorId, idempotencyKey, pair.programId, pair.mentorId, pair.menteeId];
  const [row] = await em.execute<{ id: string }[]>(proposedSql, params);
  return row ? em.findOneOrFail(PairingEntity, row.id) : null;
}
