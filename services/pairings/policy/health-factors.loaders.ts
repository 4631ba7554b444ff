import type { Em } from '../../shared/database/orm.js';
import type { HealthFactors } from '../health/health.domain.js';
import { findPolicies } from './matching-policy.loaders.js';

/** After how many intervals pairings slip and lie dormant, by programme. One statement for all. */
export async function findHealthFactors(em: Em, programIds: string[]): Promise<Map<string, HealthFactors>> {
  const policies = await findPolicies(em, programIds);
  return new Map(
    [...policies].map(([id, { slippingAfterFactor, dormantAfterFactor }]) => [
      id,
      { slippingAfterFactor, dormantAfterFactor },
    ]),
  );
}
