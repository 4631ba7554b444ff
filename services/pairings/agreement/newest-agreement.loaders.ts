import type { PairingsUnit } from '../operation.js';
import type { AgreementState } from './agreement.domain.js';
import { AgreementEntity } from './agreement.entity.js';
import { SignatureEntity } from './signature.entity.js';

/** The newest version of a pairing's agreement and who signed it; null when none was proposed. */
export async function findNewestAgreement(
  unit: PairingsUnit,
  pairingId: string,
): Promise<{ agreement: AgreementEntity | null; state: AgreementState | null }> {
  const [agreement] = await unit.em.find(AgreementEntity, { pairingId }, { orderBy: { version: 'desc' }, limit: 1 });
  if (!agreement) return { agreement: null, state: null };
  const { version, status } = agreement;
  const signatures = await unit.em.find(SignatureEntity, { pairingId, version });
  return { agreement, state: { version, status, signers: signatures.map(({ personId }) => personId) } };
}
