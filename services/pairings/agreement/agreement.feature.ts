import type { PairingsFeature } from '../feature.js';
import { AgreementEntity } from './agreement.entity.js';
import { AgreementResolver, PairingAgreementResolver, SignatureResolver } from './agreement.resolver.js';
import { AgreementMutations } from './agreement-mutations.resolver.js';
import { SignatureEntity } from './signature.entity.js';

/** Agreements and their signatures. */
export const agreementFeature: PairingsFeature = {
  entities: [AgreementEntity, SignatureEntity],
  resolvers: [AgreementMutations, PairingAgreementResolver, AgreementResolver, SignatureResolver],
};
