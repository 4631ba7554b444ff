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
  | 'accept'
  | 'proposeAgreement'
  | 'signAgreement'
  | 'message'
  | 'pause'
  | 'relaunch'
  | 'intent'
  | 'thank'
  | 'close'
  | 'reflect'
  | 'news';

/** The steps that pairings knows of. */
export const pairingsStepRunners: { [Each in Kind]: StepRunner<Each> } = {
  async accept(scene, step) {
    scene.pairingId = (
      await unwrapStep(scene, acceptRequest(await pairingsContextAt(scene, step), scene.requestId))
    ).id;
  },
  async proposeAgreement(scene, step) {
    const { endsInDays, ...terms } = step.input;
    const input = { ...terms, endsOn: endsInDays === undefined ? null : dateAfterLoading(scene, endsInDays) };
    await unwrapStep(scene, proposeAgreement(await pairingsContextAt(scene, step), scene.pairingId, input));
  },
  async signAgreement(scene, step) {
    await unwrapStep(scene, signAgreement(await pairingsContextAt(scene, step), scene.pairingId, step.version));
  },
  async message(scene, step) {
    const message = { pairingId: scene.pairingId, text: step.text, idempotencyKey: null };
    await unwrapStep(scene, sendMessage(await pairingsContextAt(scene, step), message));
  },
  async pause(scene, step) {
    const resumeOn = dateAfterLoading(scene, step.resumeInDays);
    await unwrapStep(scene, pausePairing(await pairingsContextAt(scene, step), scene.pairingId, resumeOn));
  },
  async relaunch(scene, step) {
    const relaunch = { pairingId: scene.pairingId, proposedChannel: step.channel };
    await unwrapStep(scene, startRelaunch(await pairingsContextAt(scene, step), relaunch));
  },
  async intent(scene, step) {
    await unwrapStep(scene, stateIntent(await pairingsContextAt(scene, step), scene.pairingId, step.intent));
  },
  async thank(scene, step) {
    await unwrapStep(scene, sendAppreciation(await pairingsContextAt(scene, step), scene.pairingId, step.text));
  },
  async close(scene, step) {
    await unwrapStep(scene, beginClosure(await pairingsContextAt(scene, step), scene.pairingId, step.reason));
  },
  async reflect(scene, step) {
    const { learned, thanks, keepInTouch } = step;
    const reflection = { pairingId: scene.pairingId, learned, thanks, keepInTouch };
    await unwrapStep(scene, submitReflection(await pairingsContextAt(scene, step), reflection));
  },
  async news(scene, step) {
    await unwrapStep(scene, postUpdate(await pairingsContextAt(scene, step), scene.pairingId, step.text));
  },
};
