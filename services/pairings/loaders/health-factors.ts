import type { Em } from '../../shared/orm.js';
import { defaultFactors, type HealthFactors } from '../domain/health.js';

/** After how many intervals pairings slip and lie dormant, by programme. The design's own for all of them. */
export async function factorsOf(_em: Em, programIds: string[]): Promise<Map<string, HealthFactors>> {
  return new Map(programIds.map((programId) => [programId, defaultFactors]));
}
