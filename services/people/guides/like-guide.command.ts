import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result } from '../../shared/result.js';
import type { PeopleOperation } from '../operation.js';
import { lockPerson } from '../profiles/person.writes.js';
import { refuse } from '../refusals.js';
import type { GuideEntity } from './guide.entity.js';
import { findGuide } from './guide.loaders.js';

const insertLikeSql = `insert into guide_like (guide_id, person_id, liked_at) values (?, ?, ?)
  on conflict (guide_id, person_id) do nothing`;
const deleteLikeSql = 'delete from guide_like where guide_id = ? and person_id = ?';

/** The viewer likes a guide, or no longer does; doing it twice changes nothing. Refuses NOT_FOUND. */
export async function likeGuide(
  operation: PeopleOperation,
  { id, likes }: { id: string; likes: boolean },
): Promise<Result<GuideEntity, 'NOT_FOUND'>> {
  const { personId } = requireViewer(operation);
  return operation.transact(async (unit) => {
    const { em, now } = unit;
    await lockPerson(unit, personId);
    const guide = await findGuide(em, operation.language, { id });
    if (!guide) return refuse('NOT_FOUND', 'id', 'guide.notFound');
    if (likes) await em.execute(insertLikeSql, [id, personId, now]);
    else await em.execute(deleteLikeSql, [id, personId]);
    return accept(guide);
  });
}
