import type { Em } from '../../shared/database/orm.js';
import type { RosterPerson } from './roster.domain.js';

/** Somebody whose address stands in a roster, with the ids by which they are written. */
export interface ExistingRosterPerson extends RosterPerson {
  id: string;
  email: string;
}

const sql = `select p.id, lower(p.email) as email, p.status,
    to_jsonb(coalesce(m.roles, '{}')) as "currentRoles",
    to_jsonb(coalesce(i.roles, '{}')) as "invitedRoles",
    exists (select 1 from auth.account a where a."userId" = p.id::text) as "hasSignInMethod",
    jsonb_build_object('displayName', p.display_name, 'headline', p.headline, 'biography', p.biography,
      'organization', p.organization, 'region', p.region, 'locale', p.locale, 'timeZone', p.time_zone,
      'languages', p.languages,
      'expertise', coalesce((select jsonb_agg(e.value -> 'name' order by e.ordinality)
        from jsonb_array_elements(f.expertise) with ordinality e), '[]'),
      'topics', coalesce(f.favourite_topics, '{}'), 'places', f.max_pairings) as current
  from person p
  left join membership m on m.person_id = p.id and m.program_id = ?
  left join invitation i on i.program_id = ? and i.email = lower(p.email) and i.used_at is null and i.expires_at > ?
  left join mentor_profile f on f.person_id = p.id
  where lower(p.email) = any(array(select jsonb_array_elements_text(?::jsonb)))`;

/** Who of these addresses is known, by address; one statement for all. */
export async function findRosterPersons(
  em: Em,
  of: { programId: string; emails: string[]; now: Date },
): Promise<Map<string, ExistingRosterPerson>> {
  const params = [of.programId, of.programId, of.now, JSON.stringify(of.emails)];
  const rows = await em.execute<ExistingRosterPerson[]>(sql, params);
  return new Map(rows.map((row) => [row.email, row]));
}
