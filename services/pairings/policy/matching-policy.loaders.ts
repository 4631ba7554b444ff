import DataLoader from 'dataloader';
import type { Em } from '../../shared/database/orm.js';
import type { LoaderParts } from '../loader-parts.js';
import { defaultPolicy, type ProgramPolicy } from './matching-policy.domain.js';
import { MatchingPolicyEntity } from './matching-policy.entity.js';

/** The policies of programmes; the default policy for those without a row. One statement. */
export async function findPolicies(em: Em, programIds: readonly string[]): Promise<Map<string, ProgramPolicy>> {
  const rows = await em.find(MatchingPolicyEntity, { programId: { $in: [...programIds] } });
  const chosen = new Map(rows.map((row) => [row.programId, row]));
  return new Map(programIds.map((id) => [id, chosen.get(id) ?? defaultPolicy]));
}

/** The policy of a programme. */
export async function findPolicy(em: Em, programId: string): Promise<ProgramPolicy> {
  return (await findPolicies(em, [programId])).get(programId) ?? defaultPolicy;
}

/** Policies of programmes, loaded once an operation. */
const policyByProgramId = (em: Em): DataLoader<string, ProgramPolicy> =>
  new DataLoader(async (programIds) => {
    const policies = await findPolicies(em, programIds);
    return programIds.map((id) => policies.get(id) ?? defaultPolicy);
  });

export const policyLoaders = {
  policyByProgramId: ({ em }: LoaderParts) => policyByProgramId(em),
};
