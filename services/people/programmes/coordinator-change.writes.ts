import type { Em } from '../../shared/database/orm.js';
import { forbidden } from '../../shared/faults.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Refusal, type Result, refuseAll } from '../../shared/result.js';
import type { PeopleOperation, PeopleUnit } from '../operation.js';
import { refuse } from '../refusals.js';
import { MembershipEntity } from './membership.entity.js';
import type { ProgramEntity } from './program.entity.js';
import { findProgram } from './program.loaders.js';

interface CoordinatorChangeOptions<Code extends string> {
  programId: string;
  /** Refusals of the input: where there are any, no transaction begins. */
  invalid: Refusal<Code>[];
}

/** Runs a command of a programme's coordinator in one transaction. Throws UNAUTHENTICATED and FORBIDDEN. */
export async function changeAsCoordinator<Value, Code extends string>(
  operation: PeopleOperation,
  { programId, invalid }: CoordinatorChangeOptions<Code>,
  change: (unit: PeopleUnit, setting: { program: ProgramEntity; viewerId: string }) => Promise<Result<Value, Code>>,
): Promise<Result<Value, Code | 'NOT_FOUND'>> {
  const { personId: viewerId } = requireViewer(operation);
  const program = await requireCoordinator(operation.em, programId, viewerId);
  if (!program.ok) return program;
  if (invalid.length > 0) return refuseAll(invalid);
  return operation.transact((unit) => change(unit, { program: program.value, viewerId }));
}

/**
 * Returns the programme that the person coordinates. The database decides, not the token. Refuses NOT_FOUND for a
 * programme that the person may not see; throws FORBIDDEN for one that they see but do not coordinate.
 */
export async function requireCoordinator(
  em: Em,
  programId: string,
  personId: string,
): Promise<Result<ProgramEntity, 'NOT_FOUND'>> {
  const program = await findProgram(em, personId, programId);
  if (!program) return refuse('NOT_FOUND', 'programId', 'program.notFound');
  const membership = await em.findOne(MembershipEntity, { programId, personId });
  if (!membership?.roles.includes('COORDINATOR')) throw forbidden('Only coordinators of the programme may do this.');
  return accept(program);
}
