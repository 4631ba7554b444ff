import { checkText } from '../../shared/checks.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import { newId } from '../../shared/id.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import type { PeopleOperation } from '../operation.js';
import { toSeparationFacts } from '../profiles/facts.domain.js';
import type { PersonEntity } from '../profiles/person.entity.js';
import { visiblePersonById } from '../profiles/person.loaders.js';
import { lockPerson } from '../profiles/person.writes.js';
import { refuse } from '../refusals.js';
import { SeparationEntity } from './separation.entity.js';

export interface BlockOrConflict {
  kind: 'CONFLICT' | 'BLOCK';
  personId: string;
  reason?: string | null | undefined;
  /** False takes a block back. */
  stands: boolean;
}

/**
 * The viewer declares, or takes back, that they are never to be paired with somebody. The other is not told. Doing it
 * twice changes nothing. Refuses NOT_FOUND, also for whom the viewer may not know, and INVALID for oneself.
 */
export async function setBlockOrConflict(
  operation: PeopleOperation,
  { kind, personId: otherId, reason, stands }: BlockOrConflict,
): Promise<Result<PersonEntity, 'NOT_FOUND' | 'INVALID'>> {
  const { personId } = requireViewer(operation);
  if (otherId === personId) return refuse('INVALID', 'personId', 'person.isSelf');
  const invalid = checkText(['reason'], reason, { min: 0, max: 1000 });
  if (invalid.length > 0) return refuseAll(invalid);
  return operation.transact(async (unit) => {
    await lockPerson(unit, personId);
    const other = await visiblePersonById(unit.em, personId).load(otherId);
    if (!other || other.status === 'ERASED') return refuse('NOT_FOUND', 'personId', 'person.notFound');
    const known = await unit.em.findOne(SeparationEntity, { kind, personId, otherId });
    if ((known?.stands ?? false) === stands) return accept(other);
    const fresh = { id: newId(), kind, personId, otherId, reason: reason ?? null, stands, version: 0 };
    const separation = known ?? unit.em.create(SeparationEntity, fresh);
    separation.stands = stands;
    separation.version += 1;
    unit.em.persist(separation);
    const type = kind === 'CONFLICT' ? 'ConflictDeclared' : stands ? 'PersonBlocked' : 'PersonUnblocked';
    unit.record({
      type,
      streams: [personId],
      actorId: personId,
      payload: { separation: toSeparationFacts(separation) },
    });
    return accept(other);
  });
}
