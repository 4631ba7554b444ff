import type { PairingsAnswers } from '../contracts/pairings-answers.js';
import type { PeopleAnswers } from '../contracts/people-answers.js';
import type { VerifyToken } from '../shared/auth.js';
import type { Call } from '../shared/call.js';
import type { Foundation } from '../shared/foundation.js';
import { type Operation, operationFor } from '../shared/operation.js';
import type { Em } from '../shared/orm.js';
import type { Presence } from '../shared/presence.js';
import * as actionItems from './loaders/action-item.loaders.js';
import { coordinatesByProgramId } from './loaders/coordinates-by-program-id.loader.js';
import { answersByEvaluationId, evaluationsByPairingId } from './loaders/evaluations.loader.js';
import { nameByPersonId, pairingById, personById } from './loaders/fact.loaders.js';
import { commentsByGoalId, milestonesByGoalId } from './loaders/goal-parts.loaders.js';
import * as growth from './loaders/growth.loaders.js';
import { journalByPairingId } from './loaders/journal.loader.js';
import * as lists from './loaders/lists.js';
import * as parts from './loaders/meeting-parts.loaders.js';
import { ProgramStatsByRange } from './loaders/program-stats.loader.js';
import { progressStoryByPairingId } from './loaders/progress-story.loader.js';
import { preferencesByPersonId } from './loaders/reminder-preferences.loader.js';
import * as rows from './loaders/row.loaders.js';
import { whoIsSuspended } from './loaders/who-is-suspended.js';

/** What progress asks of people: names to show, and facts to decide with. */
export type PeopleQuestions = Pick<PeopleAnswers, 'names' | 'facts'>;

/** What a progress operation works with. */
export interface ProgressContext extends Operation {
  pairings: PairingsAnswers;
  people: PeopleQuestions;
  presence: Presence;
  /** The address of the calendar that this secret opens. */
  calendarUrlOf(secret: string): string;
  loaders: ReturnType<typeof makeLoaders>;
  /** Forgets what was read, so that what follows a change in the same operation sees it. */
  readAnew(): void;
}

function makeLoaders(operation: Operation, { pairings, people, foundation: { logger } }: ProgressDeps) {
  const { em, viewer, now } = operation;
  const viewerId = viewer?.personId ?? null;
  return {
    pairingById: pairingById(em, pairings, logger),
    personById: personById(em),
    coordinatesByProgramId: coordinatesByProgramId(operation, people),
    nameByPersonId: nameByPersonId(people, logger),
    goalById: rows.goalById(em),
    goalsByParentId: rows.goalsByParentId(em),
    entryById: rows.entryById(em),
    meetingById: rows.meetingById(em),
    agendaItemsByMeetingId: parts.agendaItemsByMeetingId(em),
    preparationsByMeetingId: parts.preparationsByMeetingId(em),
    notesByMeetingId: parts.notesByMeetingId(em, viewerId),
    wrapUpByMeetingId: parts.wrapUpByMeetingId(em),
    wrapUpAnswersByMeetingId: parts.wrapUpAnswersByMeetingId(em),
    attendanceByMeetingId: parts.attendanceByMeetingId(em),
    actionItemsByMeetingId: parts.actionItemsByMeetingId(em),
    preferencesByPersonId: preferencesByPersonId(em),
    reminderById: rows.reminderById(em),
    remindersByMeetingId: rows.remindersByMeetingId(em, viewerId),
    nextMeetingByPairingId: rows.nextMeetingByPairingId(em, now),
    goalsByPairingId: lists.goalsByPairingId(em),
    meetingsByPairingId: lists.meetingsByPairingId(em),
    entriesByGoalId: lists.entriesByGoalId(em, viewerId),
    remindersByRecipientId: lists.remindersByRecipientId(em),
    evaluationsByPairingId: evaluationsByPairingId(em),
    answersByEvaluationId: answersByEvaluationId(em),
    programStats: new ProgramStatsByRange(em),
    upcomingMeetingsByPersonId: lists.upcomingMeetingsByPersonId(em, now),
    ...makeGrowthLoaders({ em, viewerId, now }),
  };
}

function makeGrowthLoaders({ em, viewerId, now }: { em: Em; viewerId: string | null; now: Date }) {
  return {
    milestonesByGoalId: milestonesByGoalId(em),
    commentsByGoalId: commentsByGoalId(em),
    journalByPairingId: journalByPairingId(em, viewerId),
    actionItemById: actionItems.actionItemById(em),
    actionItemsByPairingId: actionItems.actionItemsByPairingId(em),
    actionItemsByOwnerId: actionItems.actionItemsByOwnerId(em),
    planByPairingId: growth.planByPairingId(em),
    challengesByPairingId: growth.challengesByPairingId(em),
    adviceByPairingId: growth.adviceByPairingId(em),
    feedbackByPairingId: growth.feedbackByPairingId(em),
    progressStoryByPairingId: progressStoryByPairingId(em, { viewerId, now }),
  };
}

export interface ProgressDeps {
  foundation: Foundation;
  verify: VerifyToken;
  pairings: PairingsAnswers;
  people: PeopleQuestions;
  presence: Presence;
  calendarUrlOf(secret: string): string;
}

/** Makes the context of one execution. Throws UNAUTHENTICATED for a token that is not valid. */
export async function progressContext(call: Call, deps: ProgressDeps): Promise<ProgressContext> {
  const operation = await operationFor(call, deps.foundation, { verify: deps.verify, whoIsBarred: whoIsSuspended });
  const context = {
    ...operation,
    pairings: deps.pairings,
    people: deps.people,
    presence: deps.presence,
    calendarUrlOf: deps.calendarUrlOf,
    loaders: makeLoaders(operation, deps),
    readAnew() {
      operation.em.clear();
      // Apollo Server hands resolvers a copy of what it is given: `this` is that copy.
      this.loaders = makeLoaders(operation, deps);
    },
  };
  return context;
}
