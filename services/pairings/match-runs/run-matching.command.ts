import { tokenDigest } from '../../shared/auth/one-time-token.js';
import { newId } from '../../shared/id.js';
import { runInThread } from '../../shared/jobs/thread.js';
import { accept, type Result } from '../../shared/result.js';
import type { PeopleOperation } from '../facts/refresh-person-facts.command.js';
import { refreshRoster } from '../facts/refresh-roster.command.js';
import { requireCoordinator } from '../facts/require-coordinator.command.js';
import type { MatchRunOutcome } from './compute-match-run.domain.js';
import { MatchRunEntity } from './match-run.entity.js';
import { canonicalizeInput, type MatchingAlgorithmName } from './match-run-input.domain.js';
import { loadMatchRunInput } from './match-run-input.loaders.js';
import { insertMatchRunOutcome } from './match-run-outcome.writes.js';

export interface RunMatching {
  programId: string;
  algorithm: MatchingAlgorithmName;
  seed: number;
}

const computing = new URL('./compute-match-run.domain.js', import.meta.url);

/**
 * A coordinator matches all mentees and mentors of a programme at once, as a draft; no event is recorded. Computed in a
 * worker thread, by the facts at its start.
 */
export async function runMatching(
  operation: PeopleOperation,
  { programId, algorithm, seed }: RunMatching,
): Promise<Result<MatchRunEntity, 'NOT_FOUND'>> {
  const coordinator = await requireCoordinator(operation, programId);
  if (!coordinator.ok) return coordinator;
  await refreshRoster(operation, { programId, roles: ['MENTOR', 'MENTEE'], personIds: [] });
  const input = canonicalizeInput(await loadMatchRunInput(operation.em, { programId, algorithm, now: operation.now }));
  const outcome = await runInThread<MatchRunOutcome>(computing, 'computeMatchRun', { input, seed });
  return operation.transact(async (unit) => {
    const { totalPoints, blockingPairs } = outcome;
    const run = unit.em.create(MatchRunEntity, {
      ...{ id: newId(), programId, algorithm, seed, status: 'DRAFT', createdAt: unit.now },
      ...{ inputHash: tokenDigest(JSON.stringify(input)), totalPoints, blockingPairs },
    });
    unit.em.persist(run);
    await insertMatchRunOutcome(unit, run.id, outcome);
    return accept(run);
  });
}
