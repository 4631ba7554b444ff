import DataLoader from 'dataloader';
import type { Em } from '../../shared/database/orm.js';
import type { LoaderParts } from '../loader-parts.js';
import { defaultPolicy, type ProgramPolicy } from './matching-policy.domain.js';
import { MatchingPolicyEntity } from './matching-policy.entity.js';

/** How each of these programmes matches; the defaults for one that has not chosen. One statement for all. */
export async function findPolicies(em: Em, programIds: readonly string[]): Promise<Map<string, ProgramPolicy>> {
  const rows = await em.find(MatchingPolicyEntity, { programId: { $in: [...programIds] } });
  const chosen = new Map(rows.map((row) => [row.programId, row]));
  return new Map(programIds.map((id) => [id, chosen.get(id) ?? defaultPolicy]));
}

/** How a programme matches. */
export async function findPolicy(em: Em, programId: string): Promise<ProgramPolicy> {
  return (await findPolicies(em, [programId])).get(programId) ?? defaultPolicy;
}

/** The same for a whole operation. */
const policyByProgramId = (em: Em): DataLoader<string, ProgramPolicy> =>
  new DataLoader(async (programIds) => {
    const policies = await findPolicies(em, programIds);
    return programIds.map((id) => policies.get(id) ?? defaultPolicy);
  });

export const policyLoaders = {
  policyByProgramId: ({ em }: LoaderParts) => policyByProgramId(em),
};
