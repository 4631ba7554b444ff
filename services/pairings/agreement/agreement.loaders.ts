import type { Em } from '../../shared/database/orm.js';
import { plainRowsByKey } from '../../shared/database/plain-rows.js';
import type { LoaderParts } from '../loader-parts.js';
import type { AgreementState } from './agreement.domain.js';
import { AgreementEntity } from './agreement.entity.js';
import { SignatureEntity } from './signature.entity.js';

/** Every version of a pairing's agreement, the newest first. */
const agreementsByPairingId = (em: Em) =>
  plainRowsByKey(em, AgreementEntity, { by: 'pairingId', order: { by: ['version'], direction: 'desc' } });

/** Signatures under all versions of a pairing's agreement, the oldest first. */
const signaturesByPairingId = (em: Em) =>
  plainRowsByKey(em, SignatureEntity, { by: 'pairingId', order: { by: ['signedAt', 'personId'], direction: 'asc' } });

export const agreementLoaders = {
  agreementsByPairingId: ({ em }: LoaderParts) => agreementsByPairingId(em),
  signaturesByPairingId: ({ em }: LoaderParts) => signaturesByPairingId(em),
};

/** The newest version of a pairing's agreement and who signed it; null when none was proposed. */
export async function findNewestAgreement(
  em: Em,
  pairingId: string,
): Promise<{ agreement: AgreementEntity | null; state: AgreementState | null }> {
  const [agreement] = await em.find(AgreementEntity, { pairingId }, { orderBy: { version: 'desc' }, limit: 1 });
  if (!agreement) return { agreement: null, state: null };
  const { version, status } = agreement;
  const signatures = await em.find(SignatureEntity, { pairingId, version });
  return { agreement, state: { version, status, signers: signatures.map(({ personId }) => personId) } };
}
