import type { MembershipFacts } from '../../contracts/people-events.js';
import { type CoordinatorCheck, createCoordinatorCheck } from '../../shared/auth/coordinator-check.js';
import { findPlainRows } from '../../shared/database/plain-rows.js';
import type { LoaderSource } from '../operation.js';
import { MembershipFactEntity } from './membership-fact.entity.js';

type Source = Pick<LoaderSource, 'operation' | 'people'>;
type SaveMembership = (facts: MembershipFacts) => Promise<void>;

/** Whether the viewer coordinates a programme now, by membership facts, the token, and people where the two differ. */
export function coordinatesByProgramId(source: Source, save: SaveMembership): CoordinatorCheck {
  const { em, viewer } = source.operation;
  return createCoordinatorCheck({
    viewer,
    async findCoordinated(personId, programIds) {
      const own = { sql: 'and person_id = ?::uuid', params: [personId] };
      const held = await findPlainRows(em, MembershipFactEntity, { by: 'programId', keys: programIds, where: own });
      return held.filter(({ roles }) => roles.includes('COORDINATOR')).map(({ programId }) => programId);
    },
    ask: (personId, programId) => askPeople(source, { programId, personId }, save),
  });
}

/** Whether people says that a person coordinates a programme. Its answer is stored. Undefined while it cannot be reached. */
async function askPeople(
  { operation: { runtime, requestId }, people }: Source,
  { programId, personId }: { programId: string; personId: string },
  save: SaveMembership,
): Promise<boolean | undefined> {
  const answer = await people.facts({ programId, personIds: [personId] }).catch((err) => {
    runtime.logger.warn({ err, requestId }, 'people does not answer');
  });
  if (!answer) return undefined;
  const own = answer.memberships.filter((held) => held.personId === personId);
  for (const facts of own) await save(facts);
  return own.some(({ roles }) => roles.includes('COORDINATOR'));
}
