import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Person } from '../common/person.types.js';
import type { PairingsContext } from '../context.js';
import { quotedList } from '../drafts/compose-draft.js';
import { findPairingRole, type PairingRole } from '../pairing/pairing.domain.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { Pairing } from '../pairing/pairing.types.js';
import { translate } from '../texts.js';
import { type RelaunchDecisionName, visibleIntents } from './relaunch.domain.js';
import type { RelaunchEntity } from './relaunch.entity.js';
import { Relaunch, RelaunchGuide, RelaunchIntent } from './relaunch.types.js';
import { type GuideStep, planRelaunchGuide } from './relaunch-guide.domain.js';

/** A relaunch, with its pairing and the role of the viewer. */
type ViewedRelaunch = RelaunchEntity & { pairing: PairingEntity; viewer: PairingRole };
type ViewedIntent = { decision: RelaunchDecisionName; personId: string };

@Resolver(() => Pairing)
export class PairingRelaunchResolver {
  @FieldResolver(() => Relaunch, { nullable: true, description: 'The latest. The two alone.' })
  async relaunch(
    @Root() pairing: PairingEntity,
    @Ctx() { viewer, loaders }: PairingsContext,
  ): Promise<ViewedRelaunch | null> {
    const side = findPairingRole(pairing, viewer?.personId);
    const relaunch = side && (await loaders.relaunchByPairingId.load(pairing.id));
    return relaunch ? Object.assign(relaunch, { pairing, viewer: side }) : null;
  }
}

@Resolver(() => Relaunch)
export class RelaunchResolver {
  @FieldResolver(() => Person, { nullable: true })
  startedBy(@Root() relaunch: ViewedRelaunch): Person {
    return { id: relaunch.startedById };
  }

  @FieldResolver(() => [RelaunchIntent], {
    description: 'The mentor’s first. The viewer’s own alone, until both have answered.',
  })
  intents(@Root() relaunch: ViewedRelaunch): ViewedIntent[] {
    const { mentorId, menteeId } = relaunch.pairing;
    return visibleIntents(relaunch, relaunch.viewer).map(({ role, decision }) => ({
      decision,
      personId: role === 'MENTOR' ? mentorId : menteeId,
    }));
  }

  @FieldResolver(() => RelaunchGuide)
  guide(@Root() relaunch: ViewedRelaunch, @Ctx() { language }: PairingsContext): RelaunchGuide {
    const { title, steps } = planRelaunchGuide({ state: relaunch, viewer: relaunch.viewer, pairing: relaunch.pairing });
    const say = (step: GuideStep) =>
      'goals' in step
        ? translate(step.text, language, { goals: quotedList(step.goals, language), count: step.goals.length })
        : translate(step.text, language);
    return { title: translate(title, language), steps: steps.map(say) };
  }
}

@Resolver(() => RelaunchIntent)
export class RelaunchIntentResolver {
  @FieldResolver(() => Person, { nullable: true })
  person(@Root() intent: ViewedIntent): Person {
    return { id: intent.personId };
  }
}
