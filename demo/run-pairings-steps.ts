import { acceptRequest } from '../services/pairings/commands/accept-request.js';
import { beginClosure } from '../services/pairings/commands/life/begin-closure.js';
import { pausePairing } from '../services/pairings/commands/life/pause-pairing.js';
import { postUpdate } from '../services/pairings/commands/life/post-update.js';
import { sendAppreciation } from '../services/pairings/commands/life/send-appreciation.js';
import { submitReflection } from '../services/pairings/commands/life/submit-reflection.js';
import { proposeAgreement } from '../services/pairings/commands/propose-agreement.js';
import { sendMessage } from '../services/pairings/commands/send-message.js';
import { signAgreement } from '../services/pairings/commands/sign-agreement.js';
import { startRelaunch } from '../services/pairings/commands/start-relaunch.js';
import { stateIntent } from '../services/pairings/commands/state-intent.js';
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
