import type { Em } from '../../shared/database/orm.js';
import { template } from '../refusals.js';

const gone = template('without.gone');

/** Mentees for whom the erased person was suggested in a draft stay without a mentor. */
const unmatchSql = `insert into match_unmatched (run_id, person_id, why)
  select s.run_id, s.mentee_id, ?::jsonb from match_suggestion s join match_run r on r.id = s.run_id
  where s.mentor_id = ? and r.status = 'DRAFT' on conflict do nothing`;

const deleteSuggestionsSql = `delete from match_suggestion s using match_run r
  where r.id = s.run_id and r.status <> 'PUBLISHED' and ? in (s.mentor_id, s.mentee_id)`;

/** In published runs the pair stays, as the other person's history, without its explanations. */
const redactSql = `update match_suggestion set breakdown = (
    select coalesce(jsonb_agg(part || jsonb_build_object('explanation', ?::jsonb) order by place), '[]')
    from jsonb_array_elements(breakdown) with ordinality as parts (part, place))
  where ? in (mentor_id, mentee_id)`;

/** Erases all that matching stores of a person. */
export async function eraseMatchData(em: Em, personId: string): Promise<void> {
  await em.execute('delete from matching_profile where person_id = ?', [personId]);
  await em.execute('delete from match_unmatched where person_id = ?', [personId]);
  await em.execute(unmatchSql, [JSON.stringify(gone), personId]);
  await em.execute(deleteSuggestionsSql, [personId]);
  await em.execute(redactSql, [JSON.stringify(template('match.former')), personId]);
}
