import { LockMode } from '@mikro-orm/core';
import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result } from '../../shared/result.js';
import type { PeopleOperation } from '../facts/refresh-person-facts.command.js';
import { requireCoordinator } from '../facts/require-coordinator.command.js';
import { refuse } from '../refusals.js';
import { ConcernEntity } from './concern.entity.js';
import { isAboutOwnPairing } from './concern.loaders.js';

/** A coordinator who is neither party marks a concern as resolved. Resolving again changes nothing. */
export async function resolveConcern(
  operation: PeopleOperation,
  concernId: string,
): Promise<Result<ConcernEntity, 'NOT_FOUND'>> {
  const { personId } = requireViewer(operation);
  const notFound = refuse('NOT_FOUND', 'concernId', 'concern.notFound');
  const found = await operation.em.findOne(ConcernEntity, concernId);
  if (!found || !(await requireCoordinator(operation, found.programId)).ok) return notFound;
  return operation.transact(async (unit) => {
    const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
    const concern = await unit.em.findOne(ConcernEntity, concernId, lock);
    if (!concern || (await isAboutOwnPairing(unit.em, concern, personId))) return notFound;
    if (!concern.resolvedAt) Object.assign(concern, { resolvedAt: unit.now, resolvedById: personId });
    return accept(concern);
  });
}
