import { type CoordinatorCheck, createCoordinatorCheck } from '../../shared/auth/coordinator-check.js';
import { findCoordinatedAmong } from './coordinators.loaders.js';
import { type PeopleOperation, refreshPersonFacts } from './refresh-person-facts.command.js';

/** Whether the viewer coordinates a programme now, by membership facts, the token, and people where the two differ. */
export function coordinatorCheck(operation: PeopleOperation): CoordinatorCheck {
  const { em, viewer } = operation;
  return createCoordinatorCheck({
    viewer,
    findCoordinated: (personId, programIds) => findCoordinatedAmong(em, personId, programIds),
    ask: (personId, programId) => askPeople(operation, personId, programId),
  });
}

async function askPeople(
  operation: PeopleOperation,
  personId: string,
  programId: string,
): Promise<boolean | undefined> {
  const answer = await refreshPersonFacts(operation, programId, [personId]);
  return answer?.memberships.some((held) => held.personId === personId && held.roles.includes('COORDINATOR'));
}
