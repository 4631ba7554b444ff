import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { requireId } from '../../shared/id.js';
import { toPayload } from '../common/payload.js';
import type { PairingsContext } from '../context.js';
import { PairingPayload } from '../pairing/pairing.types.js';
import { acceptRequest } from './accept-request.command.js';
import { answerInfo } from './answer-info.command.js';
import { askForInfo } from './ask-for-info.command.js';
import { declineRequest } from './decline-request.command.js';
import { markRequestViewed } from './mark-request-viewed.command.js';
import { PairingRequestPayload, SendRequestInput } from './request.types.js';
import { sendRequest } from './send-request.command.js';
import { withdrawRequest } from './withdraw-request.command.js';

@Resolver()
export class RequestMutations {
  @Mutation(() => PairingRequestPayload, { description: 'The viewer asks a mentor of a programme.' })
  sendRequest(
    @Arg('input', () => SendRequestInput) input: SendRequestInput,
    @Ctx() context: PairingsContext,
  ): Promise<PairingRequestPayload> {
    const programId = requireId(input.programId, 'input.programId');
    const mentorId = requireId(input.mentorId, 'input.mentorId');
    return toPayload('request', context, sendRequest(context, { ...input, programId, mentorId }));
  }

  @Mutation(() => PairingRequestPayload, { description: 'The mentor has seen the request.' })
  markRequestViewed(@Arg('id', () => ID) id: string, @Ctx() context: PairingsContext): Promise<PairingRequestPayload> {
    return toPayload('request', context, markRequestViewed(context, requireId(id, 'id')));
  }

  @Mutation(() => PairingRequestPayload, { description: 'The mentor asks something before answering.' })
  askForInfo(
    @Arg('id', () => ID) id: string,
    @Arg('question', () => String, { description: '1 to 2000 characters.' }) question: string,
    @Ctx() context: PairingsContext,
  ): Promise<PairingRequestPayload> {
    return toPayload('request', context, askForInfo(context, requireId(id, 'id'), question));
  }

  @Mutation(() => PairingRequestPayload, { description: 'The mentee answers what the mentor asked.' })
  answerInfo(
    @Arg('id', () => ID) id: string,
    @Arg('answer', () => String, { description: '1 to 2000 characters.' }) answer: string,
    @Ctx() context: PairingsContext,
  ): Promise<PairingRequestPayload> {
    return toPayload('request', context, answerInfo(context, requireId(id, 'id'), answer));
  }

  @Mutation(() => PairingPayload, { description: 'The mentor accepts: the pairing begins.' })
  acceptRequest(@Arg('id', () => ID) id: string, @Ctx() context: PairingsContext): Promise<PairingPayload> {
    return toPayload('pairing', context, acceptRequest(context, requireId(id, 'id')));
  }

  @Mutation(() => PairingRequestPayload, { description: 'The mentor declines, and may point to another mentor.' })
  declineRequest(
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String, { nullable: true, description: 'At most 1000 characters.' }) reason: string | null,
    @Arg('referToId', () => ID, { nullable: true, description: 'A mentor of the programme whom the mentee may ask.' })
    referToId: string | null,
    @Ctx() context: PairingsContext,
  ): Promise<PairingRequestPayload> {
    const referred = referToId == null ? null : requireId(referToId, 'referToId');
    const decline = { id: requireId(id, 'id'), reason: reason ?? null, referToId: referred };
    return toPayload('request', context, declineRequest(context, decline));
  }

  @Mutation(() => PairingRequestPayload, { description: 'The mentee takes the request back.' })
  withdrawRequest(@Arg('id', () => ID) id: string, @Ctx() context: PairingsContext): Promise<PairingRequestPayload> {
    return toPayload('request', context, withdrawRequest(context, requireId(id, 'id')));
  }
}
