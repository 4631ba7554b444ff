import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { requireId } from '../../shared/id.js';
import { toPayload } from '../common/payload.js';
import type { PairingsContext } from '../context.js';
import { PairingPayload } from '../pairing/pairing.types.js';
import type { AgreementTerms } from './agreement.domain.js';
import { AgreementInput } from './agreement.types.js';
import { proposeAgreement } from './propose-agreement.command.js';
import { signAgreement } from './sign-agreement.command.js';

@Resolver()
export class AgreementMutations {
  @Mutation(() => PairingPayload, { description: 'Proposes what to agree on; nobody has signed the new version yet.' })
  proposeAgreement(
    @Arg('pairingId', () => ID) pairingId: string,
    @Arg('input', () => AgreementInput) input: AgreementInput,
    @Ctx() context: PairingsContext,
  ): Promise<PairingPayload> {
    const id = requireId(pairingId, 'pairingId');
    return toPayload('pairing', context, proposeAgreement(context, id, termsOf(input)));
  }

  @Mutation(() => PairingPayload, { description: 'Signs the newest version; in force once both have signed.' })
  signAgreement(
    @Arg('pairingId', () => ID) pairingId: string,
    @Arg('version', () => Int, { description: 'The version that the viewer has read.' }) version: number,
    @Ctx() context: PairingsContext,
  ): Promise<PairingPayload> {
    return toPayload('pairing', context, signAgreement(context, requireId(pairingId, 'pairingId'), version));
  }
}

/** What is not given is empty. */
function termsOf(input: AgreementInput): AgreementTerms {
  return {
    ...input,
    endsOn: input.endsOn ?? null,
    topicsInScope: input.topicsInScope ?? [],
    topicsOutOfScope: input.topicsOutOfScope ?? [],
    mentorExpectations: input.mentorExpectations ?? [],
    menteeExpectations: input.menteeExpectations ?? [],
    mentorResponsibilities: input.mentorResponsibilities ?? [],
    menteeResponsibilities: input.menteeResponsibilities ?? [],
  };
}
