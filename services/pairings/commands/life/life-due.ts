import type { DueHandler } from '../../../shared/jobs/due-loop.js';
import { endDueClosures } from './end-due-closures.js';
import { expireProposals } from './expire-proposals.js';
import { reachAgreedEnds } from './reach-agreed-ends.js';
import { resumeDuePairings } from './resume-due-pairings.js';
import { tellEndsNear } from './tell-ends-near.js';
import { tellThanksDue } from './tell-thanks-due.js';

/** What falls due in the life of a pairing; the subject of each is the pairing. */
export const lifeDueHandlers: Record<string, DueHandler> = {
  'proposal.expire': expireProposals,
  'pairing.resume': resumeDuePairings,
  'pairing.end': reachAgreedEnds,
  'pairing.endNear': tellEndsNear,
  'closure.thanks': tellThanksDue,
  'closure.end': endDueClosures,
};
