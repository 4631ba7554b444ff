import type { PeopleRpc } from '../../contracts/people-rpc.js';
import { type CoordinatorCheck, createCoordinatorCheck } from '../../shared/auth/coordinator-check.js';
import { findPlainRows } from '../../shared/database/plain-rows.js';
import type { ProgressOperation } from '../operation.js';
import { MembershipFactEntity } from './membership-fact.entity.js';
import { upsertMembershipFact } from './upsert-facts.writes.js';

/** Whether the viewer coordinates a programme now, by membership facts, the token, and people where the two differ. */
export function coordinatesByProgramId(
  operation: ProgressOperation,
  people: Pick<PeopleRpc, 'facts'>,
): CoordinatorCheck {
  const { em, viewer } = operation;
  return createCoordinatorCheck({
    viewer,
    async findCoordinated(personId, programIds) {
      const own = { sql: 'and person_id = ?::uuid', params: [personId] };
      const held = await findPlainRows(em, MembershipFactEntity, { by: 'programId', keys: programIds, where: own });
      return held.filter(({ roles }) => roles.includes('COORDINATOR')).map(({ programId }) => programId);
    },
    ask: (personId, programId) => askPeople(operation, people, { programId, personId }),
  });
}

/** Whether people says that a person coordinates a programme. Its answer is stored. Undefined while it cannot be reached. */
async function askPeople(
  { em, runtime, requestId }: ProgressOperation,
  people: Pick<PeopleRpc, 'facts'>,
  { programId, personId }: { programId: string; personId: string },
): Promise<boolean | undefined> {
  const answer = await people.facts({ programId, personIds: [personId] }).catch((err) => {
    runtime.logger.warn({ err, requestId }, 'people does not answer');
  });
  if (!answer) return undefined;
  const own = answer.memberships.filter((held) => held.personId === personId);
  for (const facts of own) await upsertMembershipFact(em, facts);
  return own.some(({ roles }) => roles.includes('COORDINATOR'));
}
