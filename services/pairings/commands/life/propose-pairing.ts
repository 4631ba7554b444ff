import { checkText } from '../../../shared/checks.js';
import { requireViewer } from '../../../shared/operation.js';
import { accept, type Result, refuseAll } from '../../../shared/result.js';
import type { Unit } from '../../../shared/transact.js';
import type { EligibilityCode } from '../../domain/eligibility.js';
import { goalsToBeginWith } from '../../domain/matching/publish.js';
import type { PairingFormatName } from '../../domain/pairing.js';
import { decideProposing } from '../../domain/proposal.js';
import { PairingEntity } from '../../entities/pairing.entity.js';
import { candidatesOf } from '../../loaders/matching-candidates.js';
import { policyOf } from '../../loaders/policy-by-program-id.loader.js';
import { type Pair, standingOf } from '../../loaders/standing.js';
import { type AsksPeople, withFacts } from '../ask-people.js';
import { askRoster } from '../ask-roster.js';
import { beginPairing } from '../begin-pairing.js';
import { lockPlaces } from '../lock-places.js';
import { requireCoordinator } from '../require-coordinator.js';

export interface ProposePairing extends Pair {
  format: PairingFormatName;
  idempotencyKey: string | null;
}

/**
 * A coordinator proposes two members to each other: it holds one of the mentor's places until both answered, or it
 * expires. The same key sent twice for the same two answers what it made the first time. Refuses INVALID, NOT_FOUND to
 * who does not coordinate the programme, and whatever keeps these two from being paired (domain/eligibility.ts).
 */
export async function proposePairing(
  operation: AsksPeople,
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
  await askRoster(operation, { programId, roles: [], personIds: [menteeId] });
  return withFacts<PairingEntity, EligibilityCode>(operation, pair, () =>
    operation.transact(async (unit) => {
      await lockPlaces(unit, mentorId);
      const known = await proposedBefore(unit, { ...pair, personId, idempotencyKey });
      if (known) return accept(known);
      const decision = decideProposing(await standingOf(unit.em, pair, unit.now), personId);
      if (!decision.ok) return decision;
      const { requestExpiresAfterDays: expiresAfterDays } = await policyOf(unit.em, programId);
      const [mentee] = await candidatesOf(unit.em, { programId, roles: [], personIds: [menteeId] });
      const goalsAtStart = goalsToBeginWith(mentee?.profile ?? null);
      const given = { ...pair, format, goalsAtStart, actorId: personId, idempotencyKey, expiresAfterDays };
      return accept(beginPairing(unit, { ...given, origin: 'COORDINATOR', status: 'PROPOSED' }));
    }),
  );
}

const beforeSql = `select p.id from proposal a join pairing p on p.id = a.pairing_id
  where a.proposed_by_id = ? and a.idempotency_key = ? and p.program_id = ? and p.mentor_id = ? and p.mentee_id = ?`;

async function proposedBefore(
  { em }: Unit,
  {
    personId,
    idempotencyKey,
    programId,
    mentorId,
    menteeId,
  }: Pair & { personId: string; idempotencyKey: string | null },
): Promise<PairingEntity | null> {
  if (idempotencyKey === null) return null;
  const params = [personId, idempotencyKey, programId, mentorId, menteeId];
  const [before] = await em.execute<{ id: string }[]>(beforeSql, params);
  return before ? em.findOneOrFail(PairingEntity, before.id) : null;
}
