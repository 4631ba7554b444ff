import type { PersonExport } from '../../contracts/export-rpc.js';
import type { Em } from '../../shared/database/orm.js';

const profileSql = 'select profile from matching_profile where person_id = ?';

const consideredSql = `select r.program_id as "programId", r.created_at as "at", r.status,
    case when s.mentor_id = ? then 'MENTOR' else 'MENTEE' end as "as", s.points / 1000000.0::float as score,
    (select jsonb_agg(jsonb_build_object('criterion', part -> 'criterion', 'weight', part -> 'weight',
      'score', part -> 'score') order by place)
      from jsonb_array_elements(s.breakdown) with ordinality as parts (part, place)) as criteria
  from match_suggestion s join match_run r on r.id = s.run_id where ? in (s.mentor_id, s.mentee_id)
  order by r.created_at, s.run_id`;

const unmatchedSql = `select r.program_id as "programId", r.created_at as "at", r.status
  from match_unmatched u join match_run r on r.id = u.run_id where u.person_id = ? order by r.created_at, r.id`;

/**
 * The matching data of one person for their archive: their profile as it is compared, and how match runs considered
 * them, without the other person of each pair.
 */
export async function exportMatchData(em: Em, personId: string): Promise<PersonExport> {
  const [stored] = await em.execute<{ profile: unknown }[]>(profileSql, [personId]);
  return {
    matchingProfile: stored?.profile ?? null,
    matchRuns: await em.execute(consideredSql, [personId, personId]),
    matchRunsWithout: await em.execute(unmatchedSql, [personId]),
  };
}
