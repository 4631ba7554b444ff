import type { Em } from '../../shared/database/orm.js';
import { template } from '../refusals.js';

const gone = template('without.gone');

/** Whoever was suggested to them in a draft stays without a mentor. */
const leftAlone = `insert into match_unmatched (run_id, person_id, why)
  select s.run_id, s.mentee_id, ?::jsonb from match_suggestion s join match_run r on r.id = s.run_id
  where s.mentor_id = ? and r.status = 'DRAFT' on conflict do nothing`;

const suggestions = `delete from match_suggestion s using match_run r
  where r.id = s.run_id and r.status <> 'PUBLISHED' and ? in (s.mentor_id, s.mentee_id)`;

/** What was published is the other's history: the pair stays, what was said of the two goes. */
const sentences = `update match_suggestion set breakdown = (
    select coalesce(jsonb_agg(part || jsonb_build_object('explanation', ?::jsonb) order by place), '[]')
    from jsonb_array_elements(breakdown) with ordinality as parts (part, place))
  where ? in (mentor_id, mentee_id)`;

/** Lets go of all that matching keeps of an erased person. */
export async function eraseMatchData(em: Em, personId: string): Promise<void> {
  await em.execute('delete from matching_profile where person_id = ?', [personId]);
  await em.execute('delete from match_unmatched where person_id = ?', [personId]);
  await em.execute(leftAlone, [JSON.stringify(gone), personId]);
  await em.execute(suggestions, [personId]);
  await em.execute(sentences, [JSON.stringify(template('match.former')), personId]);
}
