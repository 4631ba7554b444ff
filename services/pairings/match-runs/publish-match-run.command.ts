import { sqlArray } from '../../shared/database/sql-array.js';
import { accept, type Result } from '../../shared/result.js';
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
import { lockMatchRun, type MatchRunCode, requireMatchRun } from './match-run.writes.js';
import { insertUnmatched } from './match-run-outcome.writes.js';
import { MatchSuggestionEntity } from './match-suggestion.entity.js';
import { decidePublish } from './publish-match-run.domain.js';

/**
 * A coordinator lets a draft become proposals to the two of each pair, all of them or none. Each pair is decided on
 * again, by what people know now: who cannot be matched any more is left out, and stands among the unmatched with the
 * reason. Refuses NOT_FOUND, WRONG_STATUS.
 */
export async function publishMatchRun(
  operation: PeopleOperation,
  id: string,
): Promise<Result<MatchRunEntity, MatchRunCode>> {
  const found = await requireMatchRun(operation, id);
  if (!found.ok) return found;
  const { programId } = found.value.run;
  const suggested = await operation.em.find(MatchSuggestionEntity, { runId: id });
  const personIds = suggested.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId]);
  await refreshRoster(operation, { programId, roles: [], personIds: [...new Set(personIds)] });
  return operation.transact(async (unit) => {
    // Two runs of one programme are published one after the other: a mentee is proposed to one mentor.
    await unit.lockAggregate(programId);
    await lockMentorPlaces(unit, [...new Set(suggested.map(({ mentorId }) => mentorId))]);
    const locked = await lockMatchRun(unit, id, 'PUBLISH');
    if (!locked.ok) return locked;
    const { run, next } = locked.value;
    run.status = next;
    run.totalPoints = await propose(unit, run, found.value.coordinatorId);
    return accept(run);
  });
}

const dropSql = 'delete from match_suggestion where run_id = ? and mentee_id = any(?::uuid[])';

/** Begins the pairings that still can be; answers their scores together. */
async function propose(unit: PairingsUnit, { id: runId, programId }: MatchRunEntity, actorId: string): Promise<number> {
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
