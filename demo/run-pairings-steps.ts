import { proposeAgreement } from '../services/pairings/agreement/propose-agreement.command.js';
import { signAgreement } from '../services/pairings/agreement/sign-agreement.command.js';
import { beginClosure } from '../services/pairings/closure/begin-closure.command.js';
import { postUpdate } from '../services/pairings/closure/post-update.command.js';
import { submitReflection } from '../services/pairings/closure/submit-reflection.command.js';
import { pausePairing } from '../services/pairings/lifecycle/pause-pairing.command.js';
import { sendMessage } from '../services/pairings/messages/send-message.command.js';
import { startRelaunch } from '../services/pairings/relaunch/start-relaunch.command.js';
import { stateIntent } from '../services/pairings/relaunch/state-intent.command.js';
import { acceptRequest } from '../services/pairings/requests/accept-request.command.js';
import { sendAppreciation } from '../services/pairings/voices/send-appreciation.command.js';
import { dateAfterLoading, pairingsContextAt, type StepRunner, unwrapStep } from './story-context.js';

type Kind =
  | 'acceptRequest'
  | 'proposeAgreement'
  | 'signAgreement'
  | 'sendMessage'
  | 'pausePairing'
  | 'startRelaunch'
  | 'stateIntent'
  | 'sendAppreciation'
  | 'beginClosure'
  | 'submitReflection'
  | 'postUpdate';

/** Runs the steps whose commands belong to the pairings service. */
export const pairingsStepRunners: { [Each in Kind]: StepRunner<Each> } = {
  async acceptRequest(story, step) {
    story.pairingId = (
      await unwrapStep(story, acceptRequest(await pairingsContextAt(story, step), story.requestId))
    ).id;
  },
  async proposeAgreement(story, step) {
    const { endsInDays, ...terms } = step.input;
    const input = { ...terms, endsOn: endsInDays === undefined ? null : dateAfterLoading(story, endsInDays) };
    await unwrapStep(story, proposeAgreement(await pairingsContextAt(story, step), story.pairingId, input));
  },
  async signAgreement(story, step) {
    await unwrapStep(story, signAgreement(await pairingsContextAt(story, step), story.pairingId, step.version));
  },
  async sendMessage(story, step) {
    const message = { pairingId: story.pairingId, text: step.text, idempotencyKey: null };
    await unwrapStep(story, sendMessage(await pairingsContextAt(story, step), message));
  },
  async pausePairing(story, step) {
    const resumeOn = dateAfterLoading(story, step.resumeInDays);
    await unwrapStep(story, pausePairing(await pairingsContextAt(story, step), story.pairingId, resumeOn));
  },
  async startRelaunch(story, step) {
    const relaunch = { pairingId: story.pairingId, proposedChannel: step.channel };
    await unwrapStep(story, startRelaunch(await pairingsContextAt(story, step), relaunch));
  },
  async stateIntent(story, step) {
    await unwrapStep(story, stateIntent(await pairingsContextAt(story, step), story.pairingId, step.intent));
  },
  async sendAppreciation(story, step) {
    await unwrapStep(story, sendAppreciation(await pairingsContextAt(story, step), story.pairingId, step.text));
  },
  async beginClosure(story, step) {
    await unwrapStep(story, beginClosure(await pairingsContextAt(story, step), story.pairingId, step.reason));
  },
  async submitReflection(story, step) {
    const { learned, thanks, keepInTouch } = step;
    const reflection = { pairingId: story.pairingId, learned, thanks, keepInTouch };
    await unwrapStep(story, submitReflection(await pairingsContextAt(story, step), reflection));
  },
  async postUpdate(story, step) {
    await unwrapStep(story, postUpdate(await pairingsContextAt(story, step), story.pairingId, step.text));
  },
};
