import { completeActionItem } from '../services/progress/action-items/complete-action-item.command.js';
import { achieveGoal } from '../services/progress/goal-progress/achieve-goal.command.js';
import { addProgress } from '../services/progress/goal-progress/add-progress.command.js';
import { createGoal } from '../services/progress/goals/create-goal.command.js';
import { giveAdvice } from '../services/progress/growth/give-advice.command.js';
import { giveFeedback } from '../services/progress/growth/give-feedback.command.js';
import { updateAdvice } from '../services/progress/growth/update-advice.command.js';
import { confirmMeeting } from '../services/progress/scheduling/confirm-meeting.command.js';
import { logPastMeeting } from '../services/progress/scheduling/log-past-meeting.command.js';
import { proposeMeeting } from '../services/progress/scheduling/propose-meeting.command.js';
import { wrapUpMeeting } from '../services/progress/wrap-up/wrap-up-meeting.command.js';
import { meetingStartsAt } from './dataset/meeting-start.js';
import { dateAfterLoading, idByKey, progressContextAt, type StepRunner, unwrapStep } from './story-context.js';

type Kind =
  | 'createGoal'
  | 'addProgress'
  | 'achieveGoal'
  | 'proposeMeeting'
  | 'confirmMeeting'
  | 'met'
  | 'wrapUp'
  | 'complete'
  | 'advice'
  | 'applied'
  | 'feedback';

/** The steps that progress knows of. */
export const progressStepRunners: { [Each in Kind]: StepRunner<Each> } = {
  async createGoal(scene, step) {
    const { title, why, horizon, domain, successCriteria } = step;
    const dueOn = dateAfterLoading(scene, step.dueInDays);
    const input = { title, why, horizon, domain, successCriteria, dueOn, pairingId: scene.pairingId };
    scene.goals.set(step.key, (await unwrapStep(scene, createGoal(await progressContextAt(scene, step), input))).id);
  },
  async addProgress(scene, step) {
    const { text, percent, entryKind: kind } = step;
    const input = { goalId: idByKey(scene.goals, step.goalKey), kind, text, percent, shared: true };
    await unwrapStep(scene, addProgress(await progressContextAt(scene, step), input));
  },
  async achieveGoal(scene, step) {
    await unwrapStep(
      scene,
      achieveGoal(await progressContextAt(scene, step), idByKey(scene.goals, step.goalKey), step.learned),
    );
  },
  async proposeMeeting(scene, step) {
    const { timeZone, minutes, channel, purpose, meetingKind: kind } = step;
    const place = step.place ? { ...step.place, neutral: true, calm: true, comfortable: true } : null;
    const startsAt = meetingStartsAt(step, scene.loadedAt);
    const input = { pairingId: scene.pairingId, kind, startsAt, timeZone, minutes, channel, purpose, place };
    scene.meetings.set(
      step.key,
      (await unwrapStep(scene, proposeMeeting(await progressContextAt(scene, step), input))).id,
    );
  },
  async confirmMeeting(scene, step) {
    await unwrapStep(scene, confirmMeeting(await progressContextAt(scene, step), idByKey(scene.meetings, step.key)));
  },
  async met(scene, step) {
    const { timeZone, minutes, channel, purpose, meetingKind: kind } = step;
    const startsAt = meetingStartsAt({ ...step, startsInDays: -step.metDaysAgo }, scene.loadedAt);
    const input = { pairingId: scene.pairingId, kind, startsAt, timeZone, minutes, channel, purpose };
    scene.meetings.set(
      step.key,
      (await unwrapStep(scene, logPastMeeting(await progressContextAt(scene, step), input))).id,
    );
  },
  async wrapUp(scene, { key, followUps, ...step }) {
    const { objectivesMet, learnings, reasonForNoNext } = step;
    const follow = followUps.map(({ owner, text }) => ({ ownerId: scene.idOf[owner], text, dueOn: null }));
    const came = { otherPartyOnTime: true, otherPartyPrepared: true, next: null };
    const input = { meetingId: idByKey(scene.meetings, key), objectivesMet, learnings, reasonForNoNext, ...came };
    await unwrapStep(
      scene,
      wrapUpMeeting(await progressContextAt(scene, { ...step, key, followUps }), { ...input, followUps: follow }),
    );
  },
  async complete(scene, step) {
    const context = await progressContextAt(scene, step);
    const items = await context.loaders.actionItemsByMeetingId.load(idByKey(scene.meetings, step.meetingKey));
    const ids = new Map(items.map(({ id, text }) => [text, id]));
    await unwrapStep(scene, completeActionItem(context, idByKey(ids, step.text)));
  },
  async advice(scene, step) {
    const given = await unwrapStep(scene, giveAdvice(await progressContextAt(scene, step), scene.pairingId, step.text));
    scene.advice.set(step.key, given.id);
  },
  async applied(scene, step) {
    const answer = { status: 'APPLIED' as const, result: step.result };
    await unwrapStep(
      scene,
      updateAdvice(await progressContextAt(scene, step), idByKey(scene.advice, step.adviceKey), answer),
    );
  },
  async feedback(scene, step) {
    const { strengths, improvement, nextStep } = step;
    const input = { pairingId: scene.pairingId, strengths, improvement, nextStep };
    await unwrapStep(scene, giveFeedback(await progressContextAt(scene, step), input));
  },
};
