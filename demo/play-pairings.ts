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
import { dateIn, made, type Player, pairingsAt } from './scene.js';

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
export const pairingsPlayers: { [Each in Kind]: Player<Each> } = {
  async accept(scene, step) {
    scene.pairingId = (await made(scene, acceptRequest(await pairingsAt(scene, step), scene.requestId))).id;
  },
  async proposeAgreement(scene, step) {
    const { endsInDays, ...terms } = step.input;
    const input = { ...terms, endsOn: endsInDays === undefined ? null : dateIn(scene, endsInDays) };
    await made(scene, proposeAgreement(await pairingsAt(scene, step), scene.pairingId, input));
  },
  async signAgreement(scene, step) {
    await made(scene, signAgreement(await pairingsAt(scene, step), scene.pairingId, step.version));
  },
  async message(scene, step) {
    const message = { pairingId: scene.pairingId, text: step.text, idempotencyKey: null };
    await made(scene, sendMessage(await pairingsAt(scene, step), message));
  },
  async pause(scene, step) {
    const resumeOn = dateIn(scene, step.resumeInDays);
    await made(scene, pausePairing(await pairingsAt(scene, step), scene.pairingId, resumeOn));
  },
  async relaunch(scene, step) {
    const relaunch = { pairingId: scene.pairingId, proposedChannel: step.channel };
    await made(scene, startRelaunch(await pairingsAt(scene, step), relaunch));
  },
  async intent(scene, step) {
    await made(scene, stateIntent(await pairingsAt(scene, step), scene.pairingId, step.intent));
  },
  async thank(scene, step) {
    await made(scene, sendAppreciation(await pairingsAt(scene, step), scene.pairingId, step.text));
  },
  async close(scene, step) {
    await made(scene, beginClosure(await pairingsAt(scene, step), scene.pairingId, step.reason));
  },
  async reflect(scene, step) {
    const { learned, thanks, keepInTouch } = step;
    const reflection = { pairingId: scene.pairingId, learned, thanks, keepInTouch };
    await made(scene, submitReflection(await pairingsAt(scene, step), reflection));
  },
  async news(scene, step) {
    await made(scene, postUpdate(await pairingsAt(scene, step), scene.pairingId, step.text));
  },
};
