import { sqlArray } from '../../shared/database/sql-array.js';
import type { Result } from '../../shared/result.js';
import type { PeopleOperation } from '../facts/refresh-person-facts.command.js';
import { refreshRoster } from '../facts/refresh-roster.command.js';
import { findMatchCandidates } from '../matching/match-candidates.loaders.js';
import { initialGoals } from '../matching/match-profiles.domain.js';
import { findPairBarriers } from '../matching/pair-barriers.loaders.js';
import type { PairingsUnit } from '../operation.js';
import { findPolicy } from '../policy/matching-policy.loaders.js';
import { createProposedPairing } from '../proposals/create-proposed-pairing.writes.js';
import { lockMentorPlaces } from '../requests/mentor-places.writes.js';
import type { MatchRunEntity } from './match-run.entity.js';
import { changeMatchRun, type MatchRunRefusal, requireMatchRun } from './match-run.writes.js';
import { insertUnmatched } from './match-run-outcome.writes.js';
import { MatchSuggestionEntity } from './match-suggestion.entity.js';
import { decidePublish } from './publish-match-run.domain.js';

/**
 * A coordinator publishes a draft: each pair becomes a proposal, all in one transaction. Every pair is decided again by
 * what people knows now; a mentee who cannot be matched any more joins the unmatched, with the reason.
 */
export async function publishMatchRun(
  operation: PeopleOperation,
  id: string,
): Promise<Result<MatchRunEntity, MatchRunRefusal>> {
  const found = await requireMatchRun(operation, id);
  if (!found.ok) return found;
  const {
    coordinatorId,
    run: { programId },
  } = found.value;
  const suggested = await operation.em.find(MatchSuggestionEntity, { runId: id });
  const personIds = suggested.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId]);
  await refreshRoster(operation, { programId, roles: [], personIds: [...new Set(personIds)] });
  const lockFirst = async (unit: PairingsUnit) => {
    // Runs of one programme are published one after the other, so that a mentee is proposed to one mentor.
    await unit.lockAggregate(programId);
    await lockMentorPlaces(unit, [...new Set(suggested.map(({ mentorId }) => mentorId))]);
  };
  return changeMatchRun(operation, { id, action: 'PUBLISH', lockFirst }, async ({ unit, run, next }) => {
    run.status = next;
    run.totalPoints = await proposePairs(unit, run, coordinatorId);
  });
}

const dropSql = 'delete from match_suggestion where run_id = ? and mentee_id = any(?::uuid[])';

/** Creates the pairings that are still possible. Returns the sum of their points. */
async function proposePairs(
  unit: PairingsUnit,
  { id: runId, programId }: MatchRunEntity,
  actorId: string,
): Promise<number> {
  const best = { orderBy: { points: 'desc', menteeId: 'asc' } } as const;
  const suggestions = await unit.em.find(MatchSuggestionEntity, { runId }, best);
  const personIds = [...new Set(suggestions.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId]))];
  const members = await findMatchCandidates(unit.em, { programId, roles: [], personIds });
  const byId = new Map(members.map((member) => [member.personId, member]));
  const apart = await findPairBarriers(unit.em, personIds);
  const { proposed, leftOut } = decidePublish(suggestions, { members: byId, apart: apart.between, now: unit.now });
  const { requestExpiresAfterDays: expiresAfterDays } = await findPolicy(unit.em, programId);
  for (const { mentorId, menteeId } of proposed)
    createProposedPairing(unit, {
      expiresAfterDays,
      ...{ programId, mentorId, menteeId, format: 'ONGOING', origin: 'MATCH_RUN', actorId },
      goalsAtStart: initialGoals(byId.get(menteeId)?.profile ?? null),
    });
  await unit.em.execute(dropSql, [runId, sqlArray(leftOut.map(({ personId }) => personId))]);
  await insertUnmatched(unit, runId, leftOut);
  return proposed.reduce((total, { points }) => total + points, 0);
}
