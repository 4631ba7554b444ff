import type { Em } from '../../shared/database/orm.js';
import { plainRowsByKey } from '../../shared/database/plain-rows.js';
import type { LoaderParts } from '../loader-parts.js';
import { ReferralEntity } from './referral.entity.js';

/** A pairing's referrals, the newest first. */
const referralsByPairingId = (em: Em) =>
  plainRowsByKey(em, ReferralEntity, { by: 'pairingId', order: { by: ['madeAt', 'id'], direction: 'desc' } });

export const referralLoaders = {
  referralsByPairingId: ({ em }: LoaderParts) => referralsByPairingId(em),
};
