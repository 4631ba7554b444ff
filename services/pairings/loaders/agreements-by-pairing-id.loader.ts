import { plainRowsByKey } from '../../shared/lean-rows.js';
import type { Em } from '../../shared/orm.js';
import { AgreementEntity } from '../entities/agreement.entity.js';

/** Every version of a pairing's agreement, the newest first. */
export const agreementsByPairingId = (em: Em) =>
  plainRowsByKey(em, AgreementEntity, { by: 'pairingId', order: { by: ['version'], direction: 'desc' } });
