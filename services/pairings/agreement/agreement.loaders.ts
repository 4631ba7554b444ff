import type { Em } from '../../shared/database/orm.js';
import { plainRowsByKey } from '../../shared/database/plain-rows.js';
import { AgreementEntity } from './agreement.entity.js';

/** Every version of a pairing's agreement, the newest first. */
export const agreementsByPairingId = (em: Em) =>
  plainRowsByKey(em, AgreementEntity, { by: 'pairingId', order: { by: ['version'], direction: 'desc' } });
