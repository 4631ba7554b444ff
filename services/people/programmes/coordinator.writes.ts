import type { Em } from '../../shared/database/orm.js';
import { forbidden } from '../../shared/faults.js';
import { accept, type Result } from '../../shared/result.js';
import { refuse } from '../refusals.js';
import { MembershipEntity } from './membership.entity.js';
import type { ProgramEntity } from './program.entity.js';
import { findProgram } from './program.loaders.js';

/**
 * The programme, for who coordinates it now, whatever their token says. Refuses NOT_FOUND to who may not know it; throws
 * FORBIDDEN for who does, but does not coordinate it.
 */
export async function requireCoordinator(
  em: Em,
  programId: string,
  personId: string,
): Promise<Result<ProgramEntity, 'NOT_FOUND'>> {
  const program = await findProgram(em, personId, programId);
  if (!program) return refuse('NOT_FOUND', 'programId', 'program.notFound');
  const membership = await em.findOne(MembershipEntity, { programId, personId });
  if (!membership?.roles.includes('COORDINATOR')) throw forbidden('This is for the coordinators of the programme.');
  return accept(program);
}
