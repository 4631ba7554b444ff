import { newId } from '../../shared/id.js';
import { inThread } from '../../shared/jobs/thread.js';
import { digestOf } from '../../shared/one-time-token.js';
import { accept, type Result } from '../../shared/result.js';
import type { RunOutcome } from '../domain/matching/compute-run.js';
import { canonicalInput, type MatchingAlgorithmName } from '../domain/matching/run-input.js';
import { MatchRunEntity } from '../entities/match-run.entity.js';
import { runInputOf } from '../loaders/run-input.js';
import type { AsksPeople } from './ask-people.js';
import { askRoster } from './ask-roster.js';
import { keepOutcome } from './keep-outcome.js';
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
  operation: AsksPeople,
  { programId, algorithm, seed }: RunMatching,
): Promise<Result<MatchRunEntity, 'NOT_FOUND'>> {
  const coordinator = await requireCoordinator(operation, programId);
  if (!coordinator.ok) return coordinator;
  await askRoster(operation, { programId, roles: ['MENTOR', 'MENTEE'], personIds: [] });
  const input = canonicalInput(await runInputOf(operation.em, { programId, algorithm, now: operation.now }));
  const outcome = await inThread<RunOutcome>(computing, 'computeRun', { input, seed });
  return operation.transact(async (unit) => {
    const { totalPoints, blockingPairs } = outcome;
    const run = unit.em.create(MatchRunEntity, {
      ...{ id: newId(), programId, algorithm, seed, status: 'DRAFT', createdAt: unit.now },
      ...{ inputHash: digestOf(JSON.stringify(input)), totalPoints, blockingPairs },
    });
    unit.em.persist(run);
    await keepOutcome(unit, run.id, outcome);
    return accept(run);
  });
}
