import { LockMode } from '@mikro-orm/core';
import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result } from '../../shared/result.js';
import type { PeopleOperation } from '../facts/refresh-person-facts.command.js';
import { requireCoordinator } from '../facts/require-coordinator.command.js';
import type { PairingsUnit } from '../operation.js';
import { refuse } from '../refusals.js';
import { decideMatchRun, type MatchRunAction, type MatchRunStatusName } from './match-run.domain.js';
import { MatchRunEntity } from './match-run.entity.js';

/** Codes with which a match run refuses an action. */
export type MatchRunRefusal = 'NOT_FOUND' | 'WRONG_STATUS';

/** A run of a programme that the viewer coordinates now, with the viewer's id. */
export async function requireMatchRun(
  operation: PeopleOperation,
  id: string,
): Promise<Result<{ run: MatchRunEntity; coordinatorId: string }, 'NOT_FOUND'>> {
  requireViewer(operation);
  const run = await operation.em.findOne(MatchRunEntity, id);
  const coordinator = run ? await requireCoordinator(operation, run.programId) : null;
  if (!run || !coordinator?.ok) return refuse('NOT_FOUND', 'id', 'matchRun.notFound');
  return accept({ run, coordinatorId: coordinator.value });
}

/** What a coordinator does with a run, and what comes before the run's lock. */
export interface MatchRunStep {
  id: string;
  action: MatchRunAction;
  lockFirst?: (unit: PairingsUnit) => Promise<void>;
}

/** A locked run on which the step may be taken. Nothing has changed yet. */
export interface MatchRunChange {
  unit: PairingsUnit;
  run: MatchRunEntity;
  /** The status after the action, to be set by the command. */
  next: MatchRunStatusName;
}

/** Locks a run in one transaction, decides whether the action is possible, and lets `change` do it. */
export async function changeMatchRun(
  operation: PeopleOperation,
  { id, action, lockFirst }: MatchRunStep,
  change: (locked: MatchRunChange) => Promise<void>,
): Promise<Result<MatchRunEntity, MatchRunRefusal>> {
  return operation.transact(async (unit) => {
    await lockFirst?.(unit);
    const run = await unit.em.findOne(MatchRunEntity, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!run) return refuse('NOT_FOUND', 'id', 'matchRun.notFound');
    const decision = decideMatchRun(run.status, action);
    if (!decision.ok) return decision;
    await change({ unit, run, next: decision.value });
    return accept(run);
  });
}
