import { manyByKey } from '../../shared/batch-loader.js';
import type { Em } from '../../shared/orm.js';
import { AgreementEntity } from '../entities/agreement.entity.js';

/** Every version of a pairing's agreement, the newest first. */
export const agreementsByPairingId = (em: Em) =>
  manyByKey<AgreementEntity>(
    (ids) => em.find(AgreementEntity, { pairingId: { $in: ids } }, { orderBy: { version: 'desc' } }),
    (agreement) => agreement.pairingId,
  );
