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
  | 'logPastMeeting'
  | 'wrapUpMeeting'
  | 'completeActionItem'
  | 'giveAdvice'
  | 'applyAdvice'
  | 'giveFeedback';

/** Runs the steps whose commands belong to the progress service. */
export const progressStepRunners: { [Each in Kind]: StepRunner<Each> } = {
  async createGoal(story, step) {
    const { title, why, horizon, domain, successCriteria } = step;
    const dueOn = dateAfterLoading(story, step.dueInDays);
    const input = { title, why, horizon, domain, successCriteria, dueOn, pairingId: story.pairingId };
    story.goals.set(step.key, (await unwrapStep(story, createGoal(await progressContextAt(story, step), input))).id);
  },
  async addProgress(story, step) {
    const { text, percent, entryKind: kind } = step;
    const input = { goalId: idByKey(story.goals, step.goalKey), kind, text, percent, shared: true };
    await unwrapStep(story, addProgress(await progressContextAt(story, step), input));
  },
  async achieveGoal(story, step) {
    await unwrapStep(
      story,
      achieveGoal(await progressContextAt(story, step), idByKey(story.goals, step.goalKey), step.learned),
    );
  },
  async proposeMeeting(story, step) {
    const { timeZone, minutes, channel, purpose, meetingKind: kind } = step;
    const place = step.place ? { ...step.place, neutral: true, calm: true, comfortable: true } : null;
    const startsAt = meetingStartsAt(step, story.loadedAt);
    const input = { pairingId: story.pairingId, kind, startsAt, timeZone, minutes, channel, purpose, place };
    story.meetings.set(
      step.key,
      (await unwrapStep(story, proposeMeeting(await progressContextAt(story, step), input))).id,
    );
  },
  async confirmMeeting(story, step) {
    await unwrapStep(story, confirmMeeting(await progressContextAt(story, step), idByKey(story.meetings, step.key)));
  },
  async logPastMeeting(story, step) {
    const { timeZone, minutes, channel, purpose, meetingKind: kind } = step;
    const startsAt = meetingStartsAt({ ...step, startsInDays: -step.metDaysAgo }, story.loadedAt);
    const input = { pairingId: story.pairingId, kind, startsAt, timeZone, minutes, channel, purpose };
    story.meetings.set(
      step.key,
      (await unwrapStep(story, logPastMeeting(await progressContextAt(story, step), input))).id,
    );
  },
  async wrapUpMeeting(story, { key, followUps, ...step }) {
    const { objectivesMet, learnings, reasonForNoNext } = step;
    const actionItems = followUps.map(({ owner, text }) => ({ ownerId: story.idOf[owner], text, dueOn: null }));
    const defaults = { otherPartyOnTime: true, otherPartyPrepared: true, next: null };
    const input = { meetingId: idByKey(story.meetings, key), objectivesMet, learnings, reasonForNoNext, ...defaults };
    await unwrapStep(
      story,
      wrapUpMeeting(await progressContextAt(story, { ...step, key, followUps }), { ...input, followUps: actionItems }),
    );
  },
  async completeActionItem(story, step) {
    const context = await progressContextAt(story, step);
    const items = await context.loaders.actionItemsByMeetingId.load(idByKey(story.meetings, step.meetingKey));
    const ids = new Map(items.map(({ id, text }) => [text, id]));
    await unwrapStep(story, completeActionItem(context, idByKey(ids, step.text)));
  },
  async giveAdvice(story, step) {
    const given = await unwrapStep(story, giveAdvice(await progressContextAt(story, step), story.pairingId, step.text));
    story.advice.set(step.key, given.id);
  },
  async applyAdvice(story, step) {
    const answer = { status: 'APPLIED' as const, result: step.result };
    await unwrapStep(
      story,
      updateAdvice(await progressContextAt(story, step), idByKey(story.advice, step.adviceKey), answer),
    );
  },
  async giveFeedback(story, step) {
    const { strengths, improvement, nextStep } = step;
    const input = { pairingId: story.pairingId, strengths, improvement, nextStep };
    await unwrapStep(story, giveFeedback(await progressContextAt(story, step), input));
  },
};
