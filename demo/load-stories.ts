import { setMatchingPolicy } from '../services/pairings/policy/set-matching-policy.command.js';
import { proposePairing } from '../services/pairings/proposals/propose-pairing.command.js';
import { sendRequest } from '../services/pairings/requests/send-request.command.js';
import type { BackdatedContexts } from './backdated-context.js';
import type { StoryStep } from './dataset/story-steps.js';
import type { DemoDataset, DemoStory } from './dataset/types.js';
import type { LoadedPeople } from './load-people.js';
import { pairingsStepRunners } from './run-pairings-steps.js';
import { progressStepRunners } from './run-progress-steps.js';
import type { StepRunner, StoryContext } from './story-context.js';
import { unwrapResult } from './unwrap.js';

/** Something that happened in the programme; of progress, which pairings is to hear of before it goes on. */
interface DatedAction {
  daysAgo: number;
  ofProgress: boolean;
  play(): Promise<unknown>;
}

export interface StoryLoadOptions {
  past: BackdatedContexts;
  cast: LoadedPeople;
  loadedAt: Date;
  /** Moves the time that every rule sees. */
  moveClockTo(daysAgo: number): void;
  /** Waits until everybody has heard what progress recorded. */
  waitUntilHandled(): Promise<void>;
}

/**
 * Plays what happened in the programme in the order of time, across all its pairings: its feed is in the order in which
 * things are told, and so tells it as it was.
 */
export async function loadStories(stories: StoryLoadOptions, { program, stories: all }: DemoDataset): Promise<void> {
  const moments = [...all.flatMap((story) => momentsOf(stories, story)), ...byCoordinators(stories, program)];
  let untold = false;
  for (const { daysAgo, ofProgress, play } of moments.toSorted((a, b) => b.daysAgo - a.daysAgo)) {
    if (untold && !ofProgress) await stories.waitUntilHandled();
    stories.moveClockTo(daysAgo);
    await play();
    untold = ofProgress;
  }
  await stories.waitUntilHandled();
}

const players = { ...pairingsStepRunners, ...progressStepRunners };

function momentsOf(
  stories: StoryLoadOptions,
  { key, mentorKey, menteeKey, format, request, steps }: DemoStory,
): DatedAction[] {
  const { past, cast, loadedAt } = stories;
  const idOf = { mentor: cast.idOf(mentorKey), mentee: cast.idOf(menteeKey) };
  const nothingYet = { requestId: '', pairingId: '', goals: new Map(), meetings: new Map(), advice: new Map() };
  const scene: StoryContext = { storyKey: key, backdated: past, loadedAt, idOf, ...nothingYet };
  const { sentDaysAgo: daysAgo, ...text } = request;
  const send = async () => {
    const input = { ...text, programId: cast.programId, mentorId: idOf.mentor, format };
    scene.requestId = (await unwrapResult(key, sendRequest(await past.pairings(idOf.mentee, daysAgo), input))).id;
  };
  const play = (step: StoryStep) => () => (players[step.kind] as StepRunner<StoryStep['kind']>)(scene, step);
  return [
    { daysAgo, ofProgress: false, play: send },
    ...steps.map((step) => ({ daysAgo: step.daysAgo, ofProgress: step.kind in progressStepRunners, play: play(step) })),
  ];
}

/** How the programme matches, from its second day on, and what a coordinator has proposed. */
function byCoordinators(
  { past, cast }: StoryLoadOptions,
  { openedDaysAgo, weights, proposal }: DemoDataset['program'],
): DatedAction[] {
  const { programId, coordinatorId, idOf } = cast;
  const pair = { programId, mentorId: idOf(proposal.mentorKey), menteeId: idOf(proposal.menteeKey) };
  const choose = async (daysAgo: number) =>
    unwrapResult('policy', setMatchingPolicy(await past.pairings(coordinatorId, daysAgo), programId, { weights }));
  const propose = async () => {
    const input = { ...pair, format: 'ONGOING' as const, idempotencyKey: null };
    return unwrapResult('proposal', proposePairing(await past.pairings(coordinatorId, proposal.daysAgo), input));
  };
  return [
    { daysAgo: openedDaysAgo - 1, ofProgress: false, play: () => choose(openedDaysAgo - 1) },
    { daysAgo: proposal.daysAgo, ofProgress: false, play: propose },
  ];
}
