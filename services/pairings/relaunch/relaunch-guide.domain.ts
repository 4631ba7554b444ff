import type { PairingStatusName } from '../../contracts/pairings-events.js';
import type { ChannelName, PairingRole, RequestGoalShape } from '../pairing/pairing.domain.js';
import type { PairingsTextKey } from '../refusals.js';
import { haveBothAnswered, isNewGoalMissing, type RelaunchState } from './relaunch.domain.js';

/** A step of a guide; some quote goals. */
export type GuideStep = { text: PairingsTextKey } | { text: `relaunch.guide.${PairingRole}.goals`; goals: string[] };

/** The title and the steps of a guide, as keys of texts. */
export interface GuidePlan {
  title: PairingsTextKey;
  steps: GuideStep[];
}

/** The phase of a relaunch as one party may know it. */
export type GuidePhase =
  | 'asked'
  | 'answered'
  | 'goalMissing'
  | 'bothRedirect'
  | 'differ'
  | 'continued'
  | 'redirected'
  | 'closed';

const decided = { CONTINUE: 'continued', REDIRECT: 'redirected', CLOSE: 'closed' } as const;

/**
 * The phase of a relaunch for a party. Until both have answered, it does not depend on the other's answer. A pairing
 * that began to close during its relaunch is `closed`.
 */
export function guidePhase(state: RelaunchState, viewer: PairingRole, status: PairingStatusName): GuidePhase {
  if (state.decision) return decided[state.decision];
  if (status !== 'RELAUNCHING') return 'closed';
  const { mentorIntent, menteeIntent } = state;
  if (!haveBothAnswered(state)) return (viewer === 'MENTOR' ? mentorIntent : menteeIntent) ? 'answered' : 'asked';
  if (mentorIntent !== menteeIntent) return 'differ';
  return mentorIntent === 'REDIRECT' ? 'bothRedirect' : 'goalMissing';
}

const maxQuotedGoals = 3;

interface GuideInput {
  state: RelaunchState & { proposedChannel: ChannelName | null };
  viewer: PairingRole;
  pairing: { status: PairingStatusName; goalsAtStart: RequestGoalShape[] };
}

/**
 * The guide for a party: getting in touch, the goals at the start, and what to do next. Five or six steps while the
 * relaunch is open, two once it is decided.
 */
export function planRelaunchGuide({ state, viewer, pairing }: GuideInput): GuidePlan {
  const phase = guidePhase(state, viewer, pairing.status);
  const guide = `relaunch.guide.${viewer}` as const;
  const next: GuideStep[] = [{ text: `${guide}.${phase}.1` }, { text: `${guide}.${phase}.2` }];
  if (phase === 'continued' || phase === 'redirected' || phase === 'closed')
    return { title: `${guide}.${phase}`, steps: next };
  const talk: GuideStep = { text: `relaunch.guide.talk.${state.proposedChannel ?? 'ANY'}` };
  const steps: GuideStep[] = [{ text: `${guide}.open` }, talk, goalsStep(pairing.goalsAtStart, viewer)];
  if (isNewGoalMissing(state) && phase !== 'goalMissing') steps.push({ text: `${guide}.newGoal` });
  return { title: `${guide}.title`, steps: [...steps, ...next] };
}

function goalsStep(goals: RequestGoalShape[], viewer: PairingRole): GuideStep {
  if (goals.length === 0) return { text: `relaunch.guide.${viewer}.goalsNone` };
  return { text: `relaunch.guide.${viewer}.goals`, goals: goals.slice(0, maxQuotedGoals).map(({ text }) => text) };
}
