import { checkText } from '../../shared/checks.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import type { CandidatePair } from '../facts/candidate-pair.domain.js';
import { type PeopleOperation, withFreshFacts } from '../facts/refresh-person-facts.command.js';
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
 * A coordinator proposes two members to each other: it holds one of the mentor's places until both answered, or it
 * expires. The same key sent twice for the same two answers what it made the first time. Refuses INVALID, NOT_FOUND to
 * who does not coordinate the programme, and whatever keeps these two from being paired (domain/eligibility.ts).
 */
export async function proposePairing(
  operation: PeopleOperation,
  input: ProposePairing,
): Promise<Result<PairingEntity, EligibilityCode | 'INVALID'>> {
  requireViewer(operation);
  const invalid = checkText(['input', 'idempotencyKey'], input.idempotencyKey, { max: 200 });
  if (invalid.length > 0) return refuseAll(invalid);
  const { programId, mentorId, menteeId, format, idempotencyKey } = input;
  const coordinator = await requireCoordinator(operation, programId, ['input', 'programId']);
  if (!coordinator.ok) return coordinator;
  const personId = coordinator.value;
  const pair = { programId, mentorId, menteeId };
  await refreshRoster(operation, { programId, roles: [], personIds: [menteeId] });
  return withFreshFacts<PairingEntity, EligibilityCode>(operation, pair, () =>
    operation.transact(async (unit) => {
      await unit.lockAggregate(menteeId);
      await lockMentorPlaces(unit, [mentorId]);
      const known = await proposedBefore(unit, { ...pair, personId, idempotencyKey });
      if (known) return accept(known);
      const decision = decidePairProposal(await findEligibilityFacts(unit.em, pair, unit.now), personId);
      if (!decision.ok) return decision;
      const { requestExpiresAfterDays: expiresAfterDays } = await findPolicy(unit.em, programId);
      const [mentee] = await findMatchCandidates(unit.em, { programId, roles: [], personIds: [menteeId] });
      const goalsAtStart = initialGoals(mentee?.profile ?? null);
      const given = { ...pair, format, goalsAtStart, actorId: personId, idempotencyKey, expiresAfterDays };
      return accept(createProposedPairing(unit, { ...given, origin: 'COORDINATOR' }));
    }),
  );
}

const beforeSql = `select p.id from proposal a join pairing p on p.id = a.pairing_id
  where a.proposed_by_id = ? and a.idempotency_key = ? and p.program_id = ? and p.mentor_id = ? and p.mentee_id = ?`;

async function proposedBefore(
  { em }: PairingsUnit,
  {
    personId,
    idempotencyKey,
    programId,
    mentorId,
    menteeId,
  }: CandidatePair & { personId: string; idempotencyKey: string | null },
): Promise<PairingEntity | null> {
  if (idempotencyKey === null) return null;
  const params = [personId, idempotencyKey, programId, mentorId, menteeId];
  const [before] = await em.execute<{ id: string }[]>(beforeSql, params);
  return before ? em.findOneOrFail(PairingEntity, before.id) : null;
}
