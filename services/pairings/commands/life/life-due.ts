import type { DueHandler } from '../../../shared/jobs/due-loop.js';
import { endOverdueClosures } from './end-due-closures.js';
import { expireProposals } from './expire-proposals.js';
import { closeAtAgreedEnd } from './reach-agreed-ends.js';
import { resumeDuePairings } from './resume-due-pairings.js';
import { notifyEndNear } from './tell-ends-near.js';
import { notifyThanksDue } from './tell-thanks-due.js';

/** What falls due in the life of a pairing; the subject of each is the pairing. */
export const lifecycleDueHandlers: Record<string, DueHandler> = {
  'proposal.expire': expireProposals,
  'pairing.resume': resumeDuePairings,
  'pairing.end': closeAtAgreedEnd,
  'pairing.endNear': notifyEndNear,
  'closure.thanks': notifyThanksDue,
  'closure.end': endOverdueClosures,
};
