import { newId } from '../../shared/id.js';
import { accept, type Result } from '../../shared/result.js';
import type { PeopleOperation } from '../operation.js';
import { toSeparationFacts } from '../profiles/facts.domain.js';
import type { PersonEntity } from '../profiles/person.entity.js';
import { visiblePersonById } from '../profiles/person.loaders.js';
import { changeAsViewer } from '../profiles/viewer-change.writes.js';
import { refuse } from '../refusals.js';
import { type BlockOrConflict, checkBlockOrConflict, separationEventOf } from './separation.domain.js';
import { SeparationEntity } from './separation.entity.js';

/**
 * The viewer declares or takes back a conflict or a block: matching never pairs the two. The other person does not learn
 * of it. A second time changes nothing. Refuses NOT_FOUND for a person whom the viewer may not see.
 */
export function setBlockOrConflict(
  operation: PeopleOperation,
  input: BlockOrConflict,
): Promise<Result<PersonEntity, 'NOT_FOUND' | 'INVALID'>> {
  const { kind, personId: otherId, reason = null, stands } = input;
  const invalid = checkBlockOrConflict(operation.viewer?.personId, input);
  return changeAsViewer(operation, { invalid }, async (unit, { id: personId }) => {
    const other = await visiblePersonById(unit.em, personId).load(otherId);
    if (!other || other.status === 'ERASED') return refuse('NOT_FOUND', 'personId', 'person.notFound');
    const known = await unit.em.findOne(SeparationEntity, { kind, personId, otherId });
    if ((known?.stands ?? false) === stands) return accept(other);
    const fresh = { id: newId(), kind, personId, otherId, reason, stands, version: 0 };
    const separation = known ?? unit.em.create(SeparationEntity, fresh);
    separation.stands = stands;
    separation.version += 1;
    unit.em.persist(separation);
    const payload = { separation: toSeparationFacts(separation) };
    unit.record({ type: separationEventOf(input), streams: [personId], actorId: personId, payload });
    return accept(other);
  });
}
