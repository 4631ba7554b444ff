import type { Em } from '../../shared/database/orm.js';
import { sqlArray } from '../../shared/database/sql-array.js';
import type { MemberSelection } from '../facts/member-selection.domain.js';
import { openPairingStatuses } from '../pairing/pairing.domain.js';
import { openRequestStatuses } from '../requests/request.domain.js';
import type { MatchMember } from './match.domain.js';

/** A member of a programme with their open pairings and pending requests. */
export interface MatchCandidate extends MatchMember {
  /** Whether they have an open pairing as a mentee in this programme. */
  pairedAsMentee: boolean;
  /** Requests that wait for their answer, in all programmes. */
  pendingRequests: number;
}

const openPairings = `('${openPairingStatuses.join("','")}')`;
const openRequests = `('${openRequestStatuses.join("','")}')`;
const sql = `select m.person_id as "personId", m.roles, f.status, f.time_zone as "timeZone", f.mentor, p.profile,
    (select count(*)::int from pairing x where x.mentor_id = m.person_id and x.status in ${openPairings}) as "openPairings",
    exists (select 1 from pairing x where x.mentee_id = m.person_id and x.program_id = m.program_id
      and x.status in ${openPairings}) as "pairedAsMentee",
    (select count(*)::int from pairing_request x where x.to_id = m.person_id
      and x.status in ${openRequests}) as "pendingRequests"
  from membership_fact m join person_fact f using (person_id) left join matching_profile p using (person_id)
  where m.program_id = ? and (m.roles && ?::text[] or m.person_id = any(?::uuid[])) order by m.person_id`;

/** Members of a programme with all that matching needs, by their ids. One statement. */
export function findMatchCandidates(
  em: Em,
  { programId, roles, personIds }: MemberSelection,
): Promise<MatchCandidate[]> {
  return em.execute<MatchCandidate[]>(sql, [programId, sqlArray(roles), sqlArray(personIds)]);
}
