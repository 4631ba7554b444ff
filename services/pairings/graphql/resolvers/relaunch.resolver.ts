import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PairingsContext } from '../../context.js';
import { intentsSeenBy, type RelaunchDecisionName, type Side, sideOf } from '../../domain/relaunch.js';
import { guideFor } from '../../domain/relaunch-guide.js';
import type { PairingEntity } from '../../entities/pairing.entity.js';
import type { ReferralEntity } from '../../entities/referral.entity.js';
import type { RelaunchEntity } from '../../entities/relaunch.entity.js';
import { tell } from '../../texts/tell.js';
import { Pairing } from '../types/pairing.type.js';
import { Person } from '../types/person.type.js';
import { Referral } from '../types/referral.type.js';
import { Relaunch, RelaunchGuide, RelaunchIntent } from '../types/relaunch.type.js';

/** A relaunch as one of the two sees it. */
type SeenRelaunch = RelaunchEntity & { pairing: PairingEntity; viewer: Side };
type SeenIntent = { decision: RelaunchDecisionName; personId: string };

@Resolver(() => Pairing)
export class RelaunchOfPairing {
  @FieldResolver(() => Relaunch, { nullable: true, description: 'The latest. The two alone.' })
  async relaunch(
    @Root() pairing: PairingEntity,
    @Ctx() { viewer, loaders }: PairingsContext,
  ): Promise<SeenRelaunch | null> {
    const side = sideOf(pairing, viewer?.personId);
    const relaunch = side && (await loaders.relaunchByPairingId.load(pairing.id));
    return relaunch ? Object.assign(relaunch, { pairing, viewer: side }) : null;
  }

  @FieldResolver(() => [Referral], { nullable: true, description: 'The newest first. The two alone.' })
  async referrals(
    @Root() pairing: PairingEntity,
    @Ctx() { viewer, loaders }: PairingsContext,
  ): Promise<ReferralEntity[] | null> {
    return sideOf(pairing, viewer?.personId) ? loaders.referralsByPairingId.load(pairing.id) : null;
  }
}

@Resolver(() => Relaunch)
export class RelaunchResolver {
  @FieldResolver(() => Person, { nullable: true })
  startedBy(@Root() relaunch: SeenRelaunch): Person {
    return { id: relaunch.startedById };
  }

  @FieldResolver(() => [RelaunchIntent], {
    description: 'The mentor’s first. The viewer’s own alone, until both have answered.',
  })
  intents(@Root() relaunch: SeenRelaunch): SeenIntent[] {
    const { mentorId, menteeId } = relaunch.pairing;
    return intentsSeenBy(relaunch, relaunch.viewer).map(({ side, decision }) => ({
      decision,
      personId: side === 'MENTOR' ? mentorId : menteeId,
    }));
  }

  @FieldResolver(() => RelaunchGuide)
  guide(@Root() relaunch: SeenRelaunch, @Ctx() { language }: PairingsContext): RelaunchGuide {
    const { title, steps } = guideFor({ state: relaunch, viewer: relaunch.viewer, pairing: relaunch.pairing });
    const quoted = (goal: string) => tell('relaunch.guide.quoted', language, { goal });
    const told = steps.map(({ text, goals }) => tell(text, language, goals && { goals: goals.map(quoted).join(', ') }));
    return { title: tell(title, language), steps: told };
  }
}

@Resolver(() => RelaunchIntent)
export class RelaunchIntentResolver {
  @FieldResolver(() => Person, { nullable: true })
  person(@Root() intent: SeenIntent): Person {
    return { id: intent.personId };
  }
}

@Resolver(() => Referral)
export class ReferralResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Which of the two made it.' })
  by(@Root() referral: ReferralEntity): Person {
    return { id: referral.byId };
  }

  @FieldResolver(() => Person, { nullable: true, description: 'To whom the other is referred.' })
  to(@Root() referral: ReferralEntity): Person {
    return { id: referral.toId };
  }
}
