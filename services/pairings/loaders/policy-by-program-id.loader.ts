import DataLoader from 'dataloader';
import type { Em } from '../../shared/orm.js';
import { defaultPolicy, type Policy } from '../domain/matching/policy.js';
import { MatchingPolicyEntity } from '../entities/matching-policy.entity.js';

/** How each of these programmes matches; the defaults for one that has not chosen. One statement for all. */
export async function policiesOf(em: Em, programIds: readonly string[]): Promise<Map<string, Policy>> {
  const rows = await em.find(MatchingPolicyEntity, { programId: { $in: [...programIds] } });
  const chosen = new Map(rows.map((row) => [row.programId, row]));
  return new Map(programIds.map((id) => [id, chosen.get(id) ?? defaultPolicy]));
}

/** How a programme matches. */
export async function policyOf(em: Em, programId: string): Promise<Policy> {
  return (await policiesOf(em, [programId])).get(programId) ?? defaultPolicy;
}

/** The same for a whole operation. */
export const policyByProgramId = (em: Em): DataLoader<string, Policy> =>
  new DataLoader(async (programIds) => {
    const policies = await policiesOf(em, programIds);
    return programIds.map((id) => policies.get(id) ?? defaultPolicy);
  });
