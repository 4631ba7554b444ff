import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { DateScalar } from '../../shared/graphql/scalars.js';
import { requireId } from '../../shared/id.js';
import { beginClosure } from '../closure/begin-closure.command.js';
import { ClosureReason } from '../closure/closure.types.js';
import type { ClosureReasonName } from '../closure/closure-reason.domain.js';
import { postUpdate } from '../closure/post-update.command.js';
import { submitReflection } from '../closure/submit-reflection.command.js';
import { toPayload } from '../common/payload.js';
import type { PairingsContext } from '../context.js';
import { PairingPayload } from '../pairing/pairing-payloads.types.js';
import { ProposePairingInput } from '../proposals/proposal.types.js';
import { proposePairing } from '../proposals/propose-pairing.command.js';
import { respondToProposal } from '../proposals/respond-to-proposal.command.js';
import { pausePairing } from './pause-pairing.command.js';
import { resumePairing } from './resume-pairing.command.js';

@Resolver()
export class LifecycleMutations {
  @Mutation(() => PairingPayload, {
    description: 'A coordinator proposes two members of their programme to each other; both are asked.',
  })
  proposePairing(
    @Arg('input', () => ProposePairingInput) input: ProposePairingInput,
    @Ctx() context: PairingsContext,
  ): Promise<PairingPayload> {
    const proposal = {
      programId: requireId(input.programId, 'input.programId'),
      mentorId: requireId(input.mentorId, 'input.mentorId'),
      menteeId: requireId(input.menteeId, 'input.menteeId'),
      format: input.format,
      idempotencyKey: input.idempotencyKey ?? null,
    };
    return toPayload('pairing', context, proposePairing(context, proposal));
  }

  @Mutation(() => PairingPayload, {
    description: 'One of the two answers a proposal, once: two yeses start the pairing, one no ends it.',
  })
  respondToProposal(
    @Arg('pairingId', () => ID) pairingId: string,
    @Arg('accept', () => Boolean) accept: boolean,
    @Arg('reason', () => String, {
      nullable: true,
      description: 'Of a no: at most 1000 characters, seen by the programme’s coordinators only.',
    })
    reason: string | null,
    @Ctx() context: PairingsContext,
  ): Promise<PairingPayload> {
    const answer = { pairingId: requireId(pairingId, 'pairingId'), accept, reason: reason ?? null };
    return toPayload('pairing', context, respondToProposal(context, answer));
  }

  @Mutation(() => PairingPayload, { description: 'Pauses an active pairing; it goes on by itself on a date.' })
  pausePairing(
    @Arg('pairingId', () => ID) pairingId: string,
    @Arg('resumeOn', () => DateScalar, { description: 'A date to come, a year away at most.' }) resumeOn: string,
    @Ctx() context: PairingsContext,
  ): Promise<PairingPayload> {
    return toPayload('pairing', context, pausePairing(context, requireId(pairingId, 'pairingId'), resumeOn));
  }

  @Mutation(() => PairingPayload, { description: 'A paused pairing goes on before its date.' })
  resumePairing(
    @Arg('pairingId', () => ID) pairingId: string,
    @Ctx() context: PairingsContext,
  ): Promise<PairingPayload> {
    return toPayload('pairing', context, resumePairing(context, requireId(pairingId, 'pairingId')));
  }

  @Mutation(() => PairingPayload, {
    description: 'Begins to close the pairing: both are asked to look back, for 14 days at most.',
  })
  beginClosure(
    @Arg('pairingId', () => ID) pairingId: string,
    @Arg('reason', () => ClosureReason) reason: ClosureReasonName,
    @Ctx() context: PairingsContext,
  ): Promise<PairingPayload> {
    return toPayload('pairing', context, beginClosure(context, requireId(pairingId, 'pairingId'), reason));
  }

  @Mutation(() => PairingPayload, {
    description: 'The viewer looks back, once. When both have, the pairing ends; both may keep in touch.',
  })
  submitReflection(
    @Arg('pairingId', () => ID) pairingId: string,
    @Arg('learned', () => String, { description: '1 to 5000 characters.' }) learned: string,
    @Arg('thanks', () => String, { nullable: true, description: 'At most 2000 characters.' }) thanks: string | null,
    @Arg('keepInTouch', () => Boolean, { description: 'Takes effect where it is completed and both wish it.' })
    keepInTouch: boolean,
    @Ctx() context: PairingsContext,
  ): Promise<PairingPayload> {
    const reflection = { pairingId: requireId(pairingId, 'pairingId'), learned, thanks: thanks ?? null, keepInTouch };
    return toPayload('pairing', context, submitReflection(context, reflection));
  }

  @Mutation(() => PairingPayload, { description: 'News for the other, once the two keep in touch.' })
  postUpdate(
    @Arg('pairingId', () => ID) pairingId: string,
    @Arg('text', () => String, { description: '1 to 5000 characters.' }) text: string,
    @Ctx() context: PairingsContext,
  ): Promise<PairingPayload> {
    return toPayload('pairing', context, postUpdate(context, requireId(pairingId, 'pairingId'), text));
  }
}
