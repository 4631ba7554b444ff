import type { PairingsAnswers } from '../contracts/pairings-answers.js';
import type { VerifyToken } from '../shared/auth.js';
import type { Call } from '../shared/call.js';
import type { Foundation } from '../shared/foundation.js';
import { type Operation, operationFor } from '../shared/operation.js';
import type { Em } from '../shared/orm.js';
import { pairingById, personById } from './loaders/fact.loaders.js';
import { isSuspended } from './loaders/is-suspended.js';
import * as lists from './loaders/lists.js';
import * as rows from './loaders/row.loaders.js';

/** What a progress operation works with. */
export interface ProgressContext extends Operation {
  pairings: PairingsAnswers;
  loaders: ReturnType<typeof makeLoaders>;
}

function makeLoaders(em: Em, viewerId: string | null, now: Date, pairings: PairingsAnswers, { logger }: Foundation) {
  return {
    pairingById: pairingById(em, pairings, logger),
    personById: personById(em),
    goalById: rows.goalById(em),
    goalsByParentId: rows.goalsByParentId(em),
    entryById: rows.entryById(em),
    meetingById: rows.meetingById(em),
    reminderById: rows.reminderById(em),
    remindersByMeetingId: rows.remindersByMeetingId(em, viewerId),
    nextMeetingByPairingId: rows.nextMeetingByPairingId(em, now),
    goalsByPairingId: lists.goalsByPairingId(em),
    meetingsByPairingId: lists.meetingsByPairingId(em),
    entriesByGoalId: lists.entriesByGoalId(em, viewerId),
    remindersByRecipientId: lists.remindersByRecipientId(em),
    upcomingMeetingsByPersonId: lists.upcomingMeetingsByPersonId(em, now),
  };
}

export interface ProgressDeps {
  foundation: Foundation;
  verify: VerifyToken;
  pairings: PairingsAnswers;
}

/** Makes the context of one execution. Throws UNAUTHENTICATED for a token that is not valid. */
export async function progressContext(call: Call, deps: ProgressDeps): Promise<ProgressContext> {
  const { foundation, verify, pairings } = deps;
  const operation = await operationFor(call, foundation, { verify, isBarred: isSuspended });
  const viewerId = operation.viewer?.personId ?? null;
  const loaders = makeLoaders(operation.em, viewerId, operation.now, pairings, foundation);
  return { ...operation, pairings, loaders };
}
