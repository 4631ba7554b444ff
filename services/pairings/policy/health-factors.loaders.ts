import type { Em } from '../../shared/database/orm.js';
import type { HealthFactors } from '../health/health.domain.js';
import { findPolicies } from './matching-policy.loaders.js';

/** The health factors of programmes, by programme id. One statement. */
export async function findHealthFactors(em: Em, programIds: string[]): Promise<Map<string, HealthFactors>> {
  const policies = await findPolicies(em, programIds);
  return new Map(
    [...policies].map(([id, { slippingAfterFactor, dormantAfterFactor }]) => [
      id,
      { slippingAfterFactor, dormantAfterFactor },
    ]),
  );
}
