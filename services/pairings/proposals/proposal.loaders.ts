import type { Em } from '../../shared/database/orm.js';
import { plainRowByKey } from '../../shared/database/plain-rows.js';
import type { LoaderParts } from '../loader-parts.js';
import { ProposalEntity } from './proposal.entity.js';

/** The proposal of a pairing; null for a pairing that was not proposed. */
const proposalByPairingId = (em: Em) => plainRowByKey(em, ProposalEntity, 'pairingId');

export const proposalLoaders = {
  proposalByPairingId: ({ em }: LoaderParts) => proposalByPairingId(em),
};
