import { acceptRequest } from '../services/pairings/commands/accept-request.js';
import { proposeAgreement } from '../services/pairings/commands/propose-agreement.js';
import { sendMessage } from '../services/pairings/commands/send-message.js';
import { sendRequest } from '../services/pairings/commands/send-request.js';
import { signAgreement } from '../services/pairings/commands/sign-agreement.js';
import { addProgress } from '../services/progress/commands/add-progress.js';
import { confirmMeeting } from '../services/progress/commands/confirm-meeting.js';
import { createGoal } from '../services/progress/commands/create-goal.js';
import { proposeMeeting } from '../services/progress/commands/propose-meeting.js';
import { localDate } from '../services/shared/dates.js';
import { meetingStartsAt } from './dataset/meeting-start.js';
import type { DemoStory, Step } from './dataset/types.js';
import type { Cast } from './load-people.js';
import { must } from './must.js';
import type { Past } from './past.js';

const dayMs = 86_400_000;

/** What has come of a story so far. */
interface Scene {
  past: Past;
  story: DemoStory;
  loadedAt: Date;
  actorOf(step: Step): string;
  requestId: string;
  pairingId: string;
  goals: Map<string, string>;
  meetings: Map<string, string>;
}

/** Plays one pairing's story, from the request on, step by step. */
export async function loadStory(past: Past, cast: Cast, story: DemoStory, loadedAt: Date): Promise<void> {
  const ids = { mentor: cast.idOf(story.mentorKey), mentee: cast.idOf(story.menteeKey) };
  const { sentDaysAgo, ...request } = story.request;
  const context = await past.pairings(ids.mentee, sentDaysAgo);
  const input = { ...request, programId: cast.programId, mentorId: ids.mentor, format: story.format };
  const sent = await must(story.key, sendRequest(context, input));
  const scene: Scene = {
    past,
    story,
    loadedAt,
    actorOf: (step) => ids[step.by],
    requestId: sent.id,
    pairingId: '',
    goals: new Map(),
    meetings: new Map(),
  };
  for (const step of story.steps) await playStep(scene, step);
}

type Player<Kind extends Step['kind']> = (scene: Scene, step: Extract<Step, { kind: Kind }>) => Promise<void>;

const pairingsAt = (scene: Scene, step: Step) => scene.past.pairings(scene.actorOf(step), step.daysAgo);
const progressAt = (scene: Scene, step: Step) => scene.past.progress(scene.actorOf(step), step.daysAgo);
const dateAhead = (scene: Scene, days: number) => localDate(new Date(scene.loadedAt.getTime() + days * dayMs), 'UTC');

const players: { [Kind in Step['kind']]: Player<Kind> } = {
  async accept(scene, step) {
    scene.pairingId = (await must(scene.story.key, acceptRequest(await pairingsAt(scene, step), scene.requestId))).id;
  },
  async proposeAgreement(scene, step) {
    const { endsInDays, ...terms } = step.input;
    const endsOn = endsInDays === undefined ? null : dateAhead(scene, endsInDays);
    await must(scene.story.key, proposeAgreement(await pairingsAt(scene, step), scene.pairingId, { ...terms, endsOn }));
  },
  async signAgreement(scene, step) {
    await must(scene.story.key, signAgreement(await pairingsAt(scene, step), scene.pairingId, step.version));
  },
  async message(scene, step) {
    const message = { pairingId: scene.pairingId, text: step.text, idempotencyKey: null };
    await must(scene.story.key, sendMessage(await pairingsAt(scene, step), message));
  },
  async createGoal(scene, step) {
    const { title, why, horizon, domain, successCriteria } = step;
    const dueOn = dateAhead(scene, step.dueInDays);
    const input = { title, why, horizon, domain, successCriteria, dueOn, pairingId: scene.pairingId };
    scene.goals.set(step.key, (await must(scene.story.key, createGoal(await progressAt(scene, step), input))).id);
  },
  async addProgress(scene, step) {
    const { text, percent, entryKind: kind } = step;
    const input = { goalId: scene.goals.get(step.goalKey) ?? '', kind, text, percent, shared: true };
    await must(scene.story.key, addProgress(await progressAt(scene, step), input));
  },
  async proposeMeeting(scene, step) {
    const { timeZone, minutes, channel, purpose, meetingKind: kind } = step;
    const place = step.place && { ...step.place, neutral: true, calm: true, comfortable: true };
    const startsAt = meetingStartsAt(step, scene.loadedAt);
    const input = {
      pairingId: scene.pairingId,
      kind,
      startsAt,
      timeZone,
      minutes,
      channel,
      purpose,
      place: place ?? null,
    };
    scene.meetings.set(
      step.key,
      (await must(scene.story.key, proposeMeeting(await progressAt(scene, step), input))).id,
    );
  },
  async confirmMeeting(scene, step) {
    const id = scene.meetings.get(step.key) ?? '';
    await must(scene.story.key, confirmMeeting(await progressAt(scene, step), id));
  },
};

function playStep(scene: Scene, step: Step): Promise<void> {
  return (players[step.kind] as Player<Step['kind']>)(scene, step);
}
