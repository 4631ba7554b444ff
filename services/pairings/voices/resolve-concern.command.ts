import { LockMode } from '@mikro-orm/core';
import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result } from '../../shared/result.js';
import type { PeopleOperation } from '../facts/refresh-person-facts.command.js';
import { requireCoordinator } from '../facts/require-coordinator.command.js';
import { refuse } from '../refusals.js';
import { ConcernEntity } from './concern.entity.js';
import { isAboutOwnPairing } from './concern.loaders.js';

/** A coordinator has taken care of a concern; said again, it changes nothing. Refuses NOT_FOUND to everybody else. */
export async function resolveConcern(
  operation: PeopleOperation,
  concernId: string,
): Promise<Result<ConcernEntity, 'NOT_FOUND'>> {
  const { personId } = requireViewer(operation);
  const notFound = refuse('NOT_FOUND', 'concernId', 'concern.notFound');
  const told = await operation.em.findOne(ConcernEntity, concernId);
  if (!told || !(await requireCoordinator(operation, told.programId)).ok) return notFound;
  return operation.transact(async (unit) => {
    const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
    const concern = await unit.em.findOne(ConcernEntity, concernId, lock);
    if (!concern || (await isAboutOwnPairing(unit.em, concern, personId))) return notFound;
    if (concern.resolvedAt) return accept(concern);
    Object.assign(concern, { resolvedAt: unit.now, resolvedById: personId });
    return accept(concern);
  });
}
