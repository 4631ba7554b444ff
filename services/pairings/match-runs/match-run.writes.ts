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
export type MatchRunCode = 'NOT_FOUND' | 'WRONG_STATUS';

/** A run of a programme that the viewer coordinates now, and who they are. Refuses NOT_FOUND to everybody else. */
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

/** Locks a run and decides whether it may be moved; nothing is changed yet. Refuses NOT_FOUND, WRONG_STATUS. */
export async function lockMatchRun(
  unit: PairingsUnit,
  id: string,
  action: MatchRunAction,
): Promise<Result<{ run: MatchRunEntity; next: MatchRunStatusName }, MatchRunCode>> {
  const run = await unit.em.findOne(MatchRunEntity, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!run) return refuse('NOT_FOUND', 'id', 'matchRun.notFound');
  const decision = decideMatchRun(run.status, action);
  return decision.ok ? accept({ run, next: decision.value }) : decision;
}
