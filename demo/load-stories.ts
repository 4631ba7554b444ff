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

/** A command to run at a past time. */
interface DatedAction {
  daysAgo: number;
  /** Whether it is a command of progress, whose events pairings must handle before its own next command. */
  isProgress: boolean;
  run(): Promise<unknown>;
}

export interface StoryLoadOptions {
  backdated: BackdatedContexts;
  people: LoadedPeople;
  loadedAt: Date;
  /** Moves the clock that every rule reads. */
  moveClockTo(daysAgo: number): void;
  /** Waits until the other services have handled the events that progress recorded. */
  waitUntilHandled(): Promise<void>;
}

/**
 * Runs the commands of all stories in the order of their times, across all pairings: the activity feed is in the order in
 * which events are recorded.
 */
export async function loadStories(stories: StoryLoadOptions, { program, stories: all }: DemoDataset): Promise<void> {
  const actions = [
    ...all.flatMap((story) => actionsOfStory(stories, story)),
    ...actionsOfCoordinator(stories, program),
  ];
  let hasUnhandledEvents = false;
  for (const { daysAgo, isProgress, run } of actions.toSorted((a, b) => b.daysAgo - a.daysAgo)) {
    if (hasUnhandledEvents && !isProgress) await stories.waitUntilHandled();
    stories.moveClockTo(daysAgo);
    await run();
    hasUnhandledEvents = isProgress;
  }
  await stories.waitUntilHandled();
}

const runners = { ...pairingsStepRunners, ...progressStepRunners };

function actionsOfStory(
  stories: StoryLoadOptions,
  { key, mentorKey, menteeKey, format, request, steps }: DemoStory,
): DatedAction[] {
  const { backdated, people, loadedAt } = stories;
  const idOf = { mentor: people.idOf(mentorKey), mentee: people.idOf(menteeKey) };
  const emptyState = { requestId: '', pairingId: '', goals: new Map(), meetings: new Map(), advice: new Map() };
  const story: StoryContext = { storyKey: key, backdated: backdated, loadedAt, idOf, ...emptyState };
  const { sentDaysAgo: daysAgo, ...text } = request;
  const send = async () => {
    const input = { ...text, programId: people.programId, mentorId: idOf.mentor, format };
    story.requestId = (await unwrapResult(key, sendRequest(await backdated.pairings(idOf.mentee, daysAgo), input))).id;
  };
  const run = (step: StoryStep) => () => (runners[step.kind] as StepRunner<StoryStep['kind']>)(story, step);
  return [
    { daysAgo, isProgress: false, run: send },
    ...steps.map((step) => ({ daysAgo: step.daysAgo, isProgress: step.kind in progressStepRunners, run: run(step) })),
  ];
}

/** Sets the matching policy on the programme's second day, and proposes a pairing. */
function actionsOfCoordinator(
  { backdated, people }: StoryLoadOptions,
  { openedDaysAgo, weights, proposal }: DemoDataset['program'],
): DatedAction[] {
  const { programId, coordinatorId, idOf } = people;
  const pair = { programId, mentorId: idOf(proposal.mentorKey), menteeId: idOf(proposal.menteeKey) };
  const choose = async (daysAgo: number) =>
    unwrapResult('policy', setMatchingPolicy(await backdated.pairings(coordinatorId, daysAgo), programId, { weights }));
  const propose = async () => {
    const input = { ...pair, format: 'ONGOING' as const, idempotencyKey: null };
    return unwrapResult('proposal', proposePairing(await backdated.pairings(coordinatorId, proposal.daysAgo), input));
  };
  return [
    { daysAgo: openedDaysAgo - 1, isProgress: false, run: () => choose(openedDaysAgo - 1) },
    { daysAgo: proposal.daysAgo, isProgress: false, run: propose },
  ];
}
