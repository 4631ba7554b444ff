import type { DueHandler } from '../../shared/jobs/due-loop.js';
import { endOverdueClosures } from '../closure/end-overdue-closures.due.js';
import { notifyThanksDue } from '../closure/notify-thanks-due.due.js';
import { expireProposals } from '../proposals/expire-proposals.due.js';
import { closeAtAgreedEnd } from './close-at-agreed-end.due.js';
import { notifyEndNear } from './notify-end-near.due.js';
import { resumeDuePairings } from './resume-pairings.due.js';

/** What falls due in the life of a pairing; the subject of each is the pairing. */
export const lifecycleDueHandlers: Record<string, DueHandler> = {
  'proposal.expire': expireProposals,
  'pairing.resume': resumeDuePairings,
  'pairing.end': closeAtAgreedEnd,
  'pairing.endNear': notifyEndNear,
  'closure.thanks': notifyThanksDue,
  'closure.end': endOverdueClosures,
};
