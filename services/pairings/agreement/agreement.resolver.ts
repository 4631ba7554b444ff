import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Person } from '../common/person.types.js';
import type { PairingsContext } from '../context.js';
import { isParty } from '../pairing/pairing.domain.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { Pairing } from '../pairing/pairing.types.js';
import { currentAgreement } from './agreement.domain.js';
import type { AgreementEntity } from './agreement.entity.js';
import { Agreement, Signature } from './agreement.types.js';
import type { SignatureEntity } from './signature.entity.js';

@Resolver(() => Pairing)
export class PairingAgreementResolver {
  @FieldResolver(() => Agreement, {
    nullable: true,
    description: 'The version in force; before any is signed, the newest that was proposed. The two alone.',
  })
  async agreement(@Root() pairing: PairingEntity, @Ctx() context: PairingsContext): Promise<AgreementEntity | null> {
    const all = await this.agreements(pairing, context);
    return all && currentAgreement(all);
  }

  @FieldResolver(() => [Agreement], { nullable: true, description: 'Every version, the newest first. The two alone.' })
  async agreements(
    @Root() pairing: PairingEntity,
    @Ctx() { viewer, loaders }: PairingsContext,
  ): Promise<AgreementEntity[] | null> {
    return isParty(viewer, pairing) ? loaders.agreementsByPairingId.load(pairing.id) : null;
  }
}

@Resolver(() => Agreement)
export class AgreementResolver {
  @FieldResolver(() => Person, { nullable: true })
  proposedBy(@Root() agreement: AgreementEntity): Person {
    return { id: agreement.proposedById };
  }

  @FieldResolver(() => [Signature], { description: 'The oldest first.' })
  async signatures(
    @Root() { pairingId, version }: AgreementEntity,
    @Ctx() { loaders }: PairingsContext,
  ): Promise<SignatureEntity[]> {
    const all = await loaders.signaturesByPairingId.load(pairingId);
    return all.filter((signature) => signature.version === version);
  }
}

@Resolver(() => Signature)
export class SignatureResolver {
  @FieldResolver(() => Person, { nullable: true })
  person(@Root() signature: SignatureEntity): Person {
    return { id: signature.personId };
  }
}
