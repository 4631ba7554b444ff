import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ProgressContext } from '../context.js';
import { isOwnPairing } from '../facts/own-pairing.loaders.js';
import { Pairing, Person } from '../references.types.js';
import type { AdviceEntity } from './advice.entity.js';
import type { ChallengeEntity } from './challenge.entity.js';
import type { DevelopmentPlanEntity } from './development-plan.entity.js';
import { DevelopmentPlan } from './development-plan.types.js';
import type { FeedbackEntity } from './feedback.entity.js';
import { Advice, Challenge, Feedback } from './growth.types.js';

interface Id {
  id: string;
}

@Resolver(() => Pairing)
export class PairingGrowthResolver {
  @FieldResolver(() => DevelopmentPlan, {
    nullable: true,
    description: 'For the two parties alone; null before the mentee has written it.',
  })
  async plan(@Root() pairing: Id, @Ctx() context: ProgressContext): Promise<DevelopmentPlanEntity | null> {
    return (await isOwnPairing(pairing, context)) ? context.loaders.planByPairingId.load(pairing.id) : null;
  }

  @FieldResolver(() => [Challenge], { nullable: true, description: 'For the two parties alone; the newest first.' })
  async challenges(@Root() pairing: Id, @Ctx() context: ProgressContext): Promise<ChallengeEntity[] | null> {
    return (await isOwnPairing(pairing, context)) ? context.loaders.challengesByPairingId.load(pairing.id) : null;
  }

  @FieldResolver(() => [Advice], { nullable: true, description: 'For the two parties alone; the newest first.' })
  async advice(@Root() pairing: Id, @Ctx() context: ProgressContext): Promise<AdviceEntity[] | null> {
    return (await isOwnPairing(pairing, context)) ? context.loaders.adviceByPairingId.load(pairing.id) : null;
  }

  @FieldResolver(() => [Feedback], { nullable: true, description: 'For the two parties alone; the newest first.' })
  async feedback(@Root() pairing: Id, @Ctx() context: ProgressContext): Promise<FeedbackEntity[] | null> {
    return (await isOwnPairing(pairing, context)) ? context.loaders.feedbackByPairingId.load(pairing.id) : null;
  }
}

@Resolver(() => Advice)
export class AdviceResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who gave it.' })
  by(@Root() advice: AdviceEntity): Id {
    return { id: advice.byId };
  }
}

@Resolver(() => Feedback)
export class FeedbackResolver {
  @FieldResolver(() => Person, { nullable: true })
  from(@Root() feedback: FeedbackEntity): Id {
    return { id: feedback.fromId };
  }

  @FieldResolver(() => Person, { nullable: true })
  to(@Root() feedback: FeedbackEntity): Id {
    return { id: feedback.toId };
  }
}
