import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { requireId } from '../../shared/id.js';
import { toPayload } from '../common/payload.js';
import type { PairingsContext } from '../context.js';
import type { ChannelName } from '../pairing/pairing.domain.js';
import { PairingPayload } from '../pairing/pairing.types.js';
import { Channel } from '../pairing/pairing-enums.types.js';
import type { GoalReviewName, RelaunchDecisionName } from './relaunch.domain.js';
import { GoalReview, RelaunchDecision } from './relaunch-enums.types.js';
import { reviewGoals } from './review-goals.command.js';
import { startRelaunch } from './start-relaunch.command.js';
import { stateIntent } from './state-intent.command.js';

@Resolver()
export class RelaunchMutations {
  @Mutation(() => PairingPayload, {
    description: 'After a silence, one of the two asks to look again at the goals, and whether to go on.',
  })
  startRelaunch(
    @Arg('pairingId', () => ID) pairingId: string,
    @Arg('proposedChannel', () => Channel, { nullable: true, description: 'By which to talk.' })
    proposedChannel: ChannelName | null,
    @Ctx() context: PairingsContext,
  ): Promise<PairingPayload> {
    const id = requireId(pairingId, 'pairingId');
    return toPayload(
      'pairing',
      context,
      startRelaunch(context, { pairingId: id, proposedChannel: proposedChannel ?? null }),
    );
  }

  @Mutation(() => PairingPayload, { description: 'Either says what became of the goals; the last word counts.' })
  reviewGoals(
    @Arg('pairingId', () => ID) pairingId: string,
    @Arg('review', () => GoalReview) review: GoalReviewName,
    @Ctx() context: PairingsContext,
  ): Promise<PairingPayload> {
    return toPayload('pairing', context, reviewGoals(context, requireId(pairingId, 'pairingId'), review));
  }

  @Mutation(() => PairingPayload, {
    description:
      'The viewer says what they wish; the other sees it once both have answered. It may be said anew until it is decided.',
  })
  stateIntent(
    @Arg('pairingId', () => ID) pairingId: string,
    @Arg('intent', () => RelaunchDecision) intent: RelaunchDecisionName,
    @Ctx() context: PairingsContext,
  ): Promise<PairingPayload> {
    return toPayload('pairing', context, stateIntent(context, requireId(pairingId, 'pairingId'), intent));
  }
}
