import { LockMode } from '@mikro-orm/core';
import { type Operation, requireViewer } from '../../../shared/operation.js';
import { accept, type Result, refuse } from '../../../shared/result.js';
import { ConcernEntity } from '../../entities/concern.entity.js';
import { mayReadConcern } from '../../loaders/life/concerns-by-program-id.loader.js';

/** A coordinator has taken care of a concern; said again, it changes nothing. Refuses NOT_FOUND to everybody else. */
export async function resolveConcern(
  operation: Operation,
  concernId: string,
): Promise<Result<ConcernEntity, 'NOT_FOUND'>> {
  const viewer = requireViewer(operation);
  return operation.transact(async (unit) => {
    const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
    const concern = await unit.em.findOne(ConcernEntity, concernId, lock);
    if (!concern || !(await mayReadConcern(unit.em, viewer, concern)))
      return refuse('NOT_FOUND', 'concernId', 'concern.notFound');
    if (concern.resolvedAt) return accept(concern);
    Object.assign(concern, { resolvedAt: unit.now, resolvedById: viewer.personId });
    return accept(concern);
  });
}
