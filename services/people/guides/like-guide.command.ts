import { accept, type Result } from '../../shared/result.js';
import type { PeopleOperation } from '../operation.js';
import { changeAsViewer } from '../profiles/viewer-change.writes.js';
import { refuse } from '../refusals.js';
import type { GuideEntity } from './guide.entity.js';
import { findGuide } from './guide.loaders.js';

const insertLikeSql = `insert into guide_like (guide_id, person_id, liked_at) values (?, ?, ?)
  on conflict (guide_id, person_id) do nothing`;
const deleteLikeSql = 'delete from guide_like where guide_id = ? and person_id = ?';

/** Adds or removes the viewer's like of a guide. A second time changes nothing. */
export const likeGuide = (
  operation: PeopleOperation,
  { id, likes }: { id: string; likes: boolean },
): Promise<Result<GuideEntity, 'NOT_FOUND'>> =>
  changeAsViewer(operation, {}, async ({ em, now }, { id: personId }) => {
    const guide = await findGuide(em, operation.language, { id });
    if (!guide) return refuse('NOT_FOUND', 'id', 'guide.notFound');
    if (likes) await em.execute(insertLikeSql, [id, personId, now]);
    else await em.execute(deleteLikeSql, [id, personId]);
    return accept(guide);
  });
