import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { requireId } from '../../shared/id.js';
import { toPayload } from '../common/payload.js';
import { Person } from '../common/person.types.js';
import type { PairingsContext } from '../context.js';
import { isParty } from '../pairing/pairing.domain.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { Pairing, PairingPayload, type ViewedPairingPart } from '../pairing/pairing.types.js';
import type { ProposalEntity } from './proposal.entity.js';
import { Proposal, ProposePairingInput } from './proposal.types.js';
import { proposePairing } from './propose-pairing.command.js';
import { respondToProposal } from './respond-to-proposal.command.js';

@Resolver()
export class ProposalMutations {
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
}

@Resolver(() => Pairing)
export class PairingProposalResolver {
  @FieldResolver(() => Proposal, {
    nullable: true,
    description: 'What the two answered, where a match run or a coordinator proposed it.',
  })
  async proposal(
    @Root() pairing: PairingEntity,
    @Ctx() { viewer, loaders }: PairingsContext,
  ): Promise<ViewedPairingPart<ProposalEntity> | null> {
    const row = await loaders.proposalByPairingId.load(pairing.id);
    return row && { row, isViewerParty: isParty(viewer, pairing) };
  }
}

@Resolver(() => Proposal)
export class ProposalResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'The coordinator, also of a match run.' })
  proposedBy(@Root() { row }: ViewedPairingPart<ProposalEntity>): Person {
    return { id: row.proposedById };
  }

  @FieldResolver(() => Date, { description: 'When it ends by itself, if not both accept before.' })
  expiresAt(@Root() { row }: ViewedPairingPart<ProposalEntity>): Date {
    return row.expiresAt;
  }

  @FieldResolver(() => Date, { nullable: true })
  mentorAcceptedAt(@Root() { row }: ViewedPairingPart<ProposalEntity>): Date | null {
    return row.mentorAcceptedAt;
  }

  @FieldResolver(() => Date, { nullable: true })
  menteeAcceptedAt(@Root() { row }: ViewedPairingPart<ProposalEntity>): Date | null {
    return row.menteeAcceptedAt;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who said no. Coordinators only.' })
  declinedBy(@Root() { row, isViewerParty }: ViewedPairingPart<ProposalEntity>): Person | null {
    return isViewerParty || row.declinedById === null ? null : { id: row.declinedById };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why somebody said no. Coordinators only, where they are neither of the two.',
  })
  declineReason(@Root() { row, isViewerParty }: ViewedPairingPart<ProposalEntity>): string | null {
    return isViewerParty ? null : row.declineReason;
  }
}
