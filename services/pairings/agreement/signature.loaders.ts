import type { Em } from '../../shared/database/orm.js';
import { plainRowsByKey } from '../../shared/database/plain-rows.js';
import { SignatureEntity } from './signature.entity.js';

/** Signatures under all versions of a pairing's agreement, the oldest first. */
export const signaturesByPairingId = (em: Em) =>
  plainRowsByKey(em, SignatureEntity, { by: 'pairingId', order: { by: ['signedAt', 'personId'], direction: 'asc' } });
