import type { Em } from '../../shared/database/orm.js';
import { BlockOrConflictFactEntity } from '../facts/block-or-conflict-fact.entity.js';
import type { CandidatePair } from '../facts/candidate-pair.domain.js';
import { MembershipFactEntity } from '../facts/membership-fact.entity.js';
import { PersonFactEntity } from '../facts/person-fact.entity.js';
import { openPairingStatuses } from '../pairing/pairing.domain.js';
import type { EligibilityFacts, ParticipantState } from './eligibility.domain.js';
import { openRequestStatuses } from './request.domain.js';

const openPairings = `('${openPairingStatuses.join("','")}')`;
const openRequests = `('${openRequestStatuses.join("','")}')`;
const countsSql = `with recursive pair (mentor, mentee, program) as (select ?::uuid, ?::uuid, ?::uuid),
  up (below, id) as (
    select f.person_id, f.manager_id from person_fact f, pair
      where f.person_id in (pair.mentor, pair.mentee) and f.manager_id is not null
    union select up.below, f.manager_id from person_fact f join up on f.person_id = up.id
      where f.manager_id is not null)
  select
    exists (select 1 from up where up.id <> up.below and up.id in (pair.mentor, pair.mentee)) as "inHierarchy",
    (select count(*)::int from pairing where mentor_id = pair.mentor and status in ${openPairings}) as "openPairings",
    exists (select 1 from pairing where mentor_id = pair.mentor and mentee_id = pair.mentee
      and status in ${openPairings}) as paired,
    (select count(*)::int from pairing_request where to_id = pair.mentor and status in ${openRequests}) as "pendingRequests",
    exists (select 1 from pairing_request where to_id = pair.mentor and from_id = pair.mentee
      and program_id = pair.program and status in ${openRequests}) as requested
  from pair`;

type Counts = Pick<EligibilityFacts, 'inHierarchy' | 'openPairings' | 'paired' | 'pendingRequests' | 'requested'>;

/** The facts that decide whether two people may be paired, as pairings has stored them. Four statements. */
export async function findEligibilityFacts(
  em: Em,
  { programId, mentorId, menteeId }: CandidatePair,
  now: Date,
): Promise<EligibilityFacts> {
  const both = [mentorId, menteeId];
  const persons = await em.find(PersonFactEntity, { personId: { $in: both } });
  const memberships = await em.find(MembershipFactEntity, { programId, personId: { $in: both } });
  const separations = await em.find(BlockOrConflictFactEntity, {
    personId: { $in: both },
    otherId: { $in: both },
    stands: true,
  });
  const [counts] = await em.execute<Counts[]>(countsSql, [mentorId, menteeId, programId]);
  if (!counts) throw new Error('Counting always answers one row.');
  const known = (id: string): ParticipantState | null => {
    const person = persons.find(({ personId }) => personId === id);
    return person ? { ...person, roles: memberships.find(({ personId }) => personId === id)?.roles ?? [] } : null;
  };
  return { ...counts, now, mentorId, menteeId, mentor: known(mentorId), mentee: known(menteeId), separations };
}
