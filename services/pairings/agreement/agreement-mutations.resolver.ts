import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { requireId } from '../../shared/id.js';
import { toPayload } from '../common/payload.js';
import type { PairingsContext } from '../context.js';
import { markMessagesRead } from '../messages/mark-messages-read.command.js';
import { sendMessage } from '../messages/send-message.command.js';
import { MessagePayload, PairingPayload } from '../pairing/pairing-payloads.types.js';
import type { AgreementTerms } from './agreement.domain.js';
import { AgreementInput } from './agreement-input.types.js';
import { proposeAgreement } from './propose-agreement.command.js';
import { signAgreement } from './sign-agreement.command.js';

@Resolver()
export class PairingMutations {
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

  @Mutation(() => MessagePayload, { description: 'Writes to the other of the two.' })
  sendMessage(
    @Arg('pairingId', () => ID) pairingId: string,
    @Arg('text', () => String, { description: '1 to 5000 characters.' }) text: string,
    @Arg('idempotencyKey', () => String, { nullable: true, description: 'Sent twice, it makes one message.' })
    idempotencyKey: string | null,
    @Ctx() context: PairingsContext,
  ): Promise<MessagePayload> {
    const message = { pairingId: requireId(pairingId, 'pairingId'), text, idempotencyKey: idempotencyKey ?? null };
    return toPayload('message', context, sendMessage(context, message));
  }

  @Mutation(() => PairingPayload, { description: 'The viewer has read all that the other wrote so far.' })
  markMessagesRead(
    @Arg('pairingId', () => ID) pairingId: string,
    @Ctx() context: PairingsContext,
  ): Promise<PairingPayload> {
    return toPayload('pairing', context, markMessagesRead(context, requireId(pairingId, 'pairingId')));
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
