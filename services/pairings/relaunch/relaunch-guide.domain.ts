import type { PairingStatusName } from '../../contracts/pairings-events.js';
import type { ChannelName, PairingRole, RequestGoalShape } from '../pairing/pairing.domain.js';
import type { PairingsTextKey } from '../refusals.js';
import { haveBothAnswered, isNewGoalMissing, type RelaunchState } from './relaunch.domain.js';

/** A sentence of a guide; some quote goals. */
export type GuideStep = { text: PairingsTextKey } | { text: `relaunch.guide.${PairingRole}.goals`; goals: string[] };

/** What a guide says: keys of texts, and the goals that one of them quotes. */
export interface GuidePlan {
  title: PairingsTextKey;
  steps: GuideStep[];
}

/** Where somebody stands in a relaunch, as far as they may know. */
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
 * Where one of the two stands: before both have answered, the other's answer makes no difference to it. A pairing that was
 * closed while its relaunch was under way has left it behind.
 */
export function guidePhase(state: RelaunchState, viewer: PairingRole, status: PairingStatusName): GuidePhase {
  if (state.decision) return decided[state.decision];
  if (status !== 'RELAUNCHING') return 'closed';
  const { mentorIntent, menteeIntent } = state;
  if (!haveBothAnswered(state)) return (viewer === 'MENTOR' ? mentorIntent : menteeIntent) ? 'answered' : 'asked';
  if (mentorIntent !== menteeIntent) return 'differ';
  return mentorIntent === 'REDIRECT' ? 'bothRedirect' : 'goalMissing';
}

const mostGoals = 3;

interface About {
  state: RelaunchState & { proposedChannel: ChannelName | null };
  viewer: PairingRole;
  pairing: { status: PairingStatusName; goalsAtStart: RequestGoalShape[] };
}

/**
 * The guide for one of the two: reaching out, the goals as they were, and what is theirs to do next. While the relaunch is
 * under way it has five or six steps; once it is decided, two.
 */
export function planRelaunchGuide({ state, viewer, pairing }: About): GuidePlan {
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
  return { text: `relaunch.guide.${viewer}.goals`, goals: goals.slice(0, mostGoals).map(({ text }) => text) };
}
