import { manyByKey } from '../../shared/batch-loader.js';
import type { Em } from '../../shared/orm.js';
import { SignatureEntity } from '../entities/signature.entity.js';

/** Signatures under all versions of a pairing's agreement, the oldest first. */
export const signaturesByPairingId = (em: Em) =>
  manyByKey<SignatureEntity>(
    (ids) => em.find(SignatureEntity, { pairingId: { $in: ids } }, { orderBy: { signedAt: 'asc', personId: 'asc' } }),
    (signature) => signature.pairingId,
  );
