import { tokenDigest } from '../../shared/auth/one-time-token.js';
import { newId } from '../../shared/id.js';
import { runInThread } from '../../shared/jobs/thread.js';
import { accept, type Result } from '../../shared/result.js';
import type { MatchRunOutcome } from '../domain/matching/compute-run.js';
import { canonicalizeInput, type MatchingAlgorithmName } from '../domain/matching/run-input.js';
import { MatchRunEntity } from '../entities/match-run.entity.js';
import { loadMatchRunInput } from '../loaders/run-input.js';
import type { PeopleOperation } from './ask-people.js';
import { refreshRoster } from './ask-roster.js';
import { insertMatchRunOutcome } from './keep-outcome.js';
import { requireCoordinator } from './require-coordinator.js';

export interface RunMatching {
  programId: string;
  algorithm: MatchingAlgorithmName;
  seed: number;
}

const computing = new URL('../domain/matching/compute-run.js', import.meta.url);

/**
 * A coordinator lets all of a programme's mentees and mentors be matched at once: a draft, of which nobody is told. It is
 * computed in a thread of its own, on what is known when it begins. Refuses NOT_FOUND.
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
