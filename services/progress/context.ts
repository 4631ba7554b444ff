import type { PairingsRpc } from '../contracts/pairings-rpc.js';
import type { PeopleRpc } from '../contracts/people-rpc.js';
import type { IsSuspended } from '../shared/auth/suspension-check.js';
import type { VerifyToken } from '../shared/auth/token-verifier.js';
import { lazy } from '../shared/cache/lazy.js';
import { createOperation } from '../shared/graphql/operation.js';
import type { Call } from '../shared/http/call.js';
import type { Presence } from '../shared/live/presence.js';
import type { ServiceRuntime } from '../shared/runtime/service-runtime.js';
import type { Logger } from '../shared/telemetry/logger.js';
import * as actionItems from './action-items/action-item.loaders.js';
import * as lists from './common/paged-list.loaders.js';
import { answersByEvaluationId, evaluationsByPairingId } from './evaluations/evaluation.loaders.js';
import { coordinatesByProgramId } from './facts/coordinator-check.loaders.js';
import { nameByPersonId, pairingById, personById } from './facts/fact.loaders.js';
import { journalByPairingId } from './goal-progress/journal.loaders.js';
import { commentsByGoalId, milestonesByGoalId } from './goal-progress/milestone-comment.loaders.js';
import * as rows from './goals/goal.loaders.js';
import * as growth from './growth/growth.loaders.js';
import type { ProgressOperation } from './operation.js';
import { preferencesByPersonId } from './reminders/reminder-preferences.loaders.js';
import { ProgramStatsByRange } from './stats/program-stats.loaders.js';
import { progressStoryByPairingId } from './stats/progress-story.loaders.js';
import * as parts from './wrap-up/meeting-details.loaders.js';

/** What progress asks of people: names to show, and facts to decide with. */
export type PeopleClient = Pick<PeopleRpc, 'names' | 'facts'>;

/** What a progress operation works with. */
export interface ProgressContext extends ProgressOperation {
  pairings: PairingsRpc;
  people: PeopleClient;
  presence: Presence;
  /** The address of the calendar that this secret opens. */
  calendarUrlOf(secret: string): string;
  loaders: ReturnType<typeof makeLoaders>;
  /** Forgets what was read, so that what follows a change in the same operation sees it. */
  resetLoaders(): void;
}

/** What loaders are made from. */
interface LoaderParts extends Pick<ProgressOperation, 'em' | 'now'> {
  operation: ProgressOperation;
  viewerId: string | null;
  pairings: PairingsRpc;
  people: PeopleClient;
  logger: Logger;
}

const loadersFrom = lazy<LoaderParts>()({
  pairingById: ({ em, pairings, logger }) => pairingById(em, pairings, logger),
  personById: ({ em }) => personById(em),
  coordinatesByProgramId: ({ operation, people }) => coordinatesByProgramId(operation, people),
  nameByPersonId: ({ people, logger }) => nameByPersonId(people, logger),
  goalById: ({ em }) => rows.goalById(em),
  goalsByParentId: ({ em }) => rows.goalsByParentId(em),
  entryById: ({ em }) => rows.entryById(em),
  meetingById: ({ em }) => rows.meetingById(em),
  agendaItemsByMeetingId: ({ em }) => parts.agendaItemsByMeetingId(em),
  preparationsByMeetingId: ({ em }) => parts.preparationsByMeetingId(em),
  notesByMeetingId: ({ em, viewerId }) => parts.notesByMeetingId(em, viewerId),
  wrapUpByMeetingId: ({ em }) => parts.wrapUpByMeetingId(em),
  wrapUpAnswersByMeetingId: ({ em }) => parts.wrapUpAnswersByMeetingId(em),
  attendanceByMeetingId: ({ em }) => parts.attendanceByMeetingId(em),
  actionItemsByMeetingId: ({ em }) => parts.actionItemsByMeetingId(em),
  preferencesByPersonId: ({ em }) => preferencesByPersonId(em),
  reminderById: ({ em }) => rows.reminderById(em),
  remindersByMeetingId: ({ em, viewerId }) => rows.remindersByMeetingId(em, viewerId),
  nextMeetingByPairingId: ({ em, now }) => rows.nextMeetingByPairingId(em, now),
  goalsByPairingId: ({ em }) => lists.goalsByPairingId(em),
  meetingsByPairingId: ({ em }) => lists.meetingsByPairingId(em),
  entriesByGoalId: ({ em, viewerId }) => lists.entriesByGoalId(em, viewerId),
  remindersByRecipientId: ({ em }) => lists.remindersByRecipientId(em),
  evaluationsByPairingId: ({ em }) => evaluationsByPairingId(em),
  answersByEvaluationId: ({ em }) => answersByEvaluationId(em),
  programStats: ({ em }) => new ProgramStatsByRange(em),
  upcomingMeetingsByPersonId: ({ em, now }) => lists.upcomingMeetingsByPersonId(em, now),
  milestonesByGoalId: ({ em }) => milestonesByGoalId(em),
  commentsByGoalId: ({ em }) => commentsByGoalId(em),
  journalByPairingId: ({ em, viewerId }) => journalByPairingId(em, viewerId),
  actionItemById: ({ em }) => actionItems.actionItemById(em),
  actionItemsByPairingId: ({ em }) => actionItems.actionItemsByPairingId(em),
  actionItemsByOwnerId: ({ em }) => actionItems.actionItemsByOwnerId(em),
  planByPairingId: ({ em }) => growth.planByPairingId(em),
  challengesByPairingId: ({ em }) => growth.challengesByPairingId(em),
  adviceByPairingId: ({ em }) => growth.adviceByPairingId(em),
  feedbackByPairingId: ({ em }) => growth.feedbackByPairingId(em),
  progressStoryByPairingId: ({ em, viewerId, now }) => progressStoryByPairingId(em, { viewerId, now }),
});

function makeLoaders(operation: ProgressOperation, { pairings, people, runtime: { logger } }: ProgressDeps) {
  const { em, viewer, now } = operation;
  return loadersFrom({ operation, em, now, viewerId: viewer?.personId ?? null, pairings, people, logger });
}

export interface ProgressDeps {
  runtime: ServiceRuntime;
  verify: VerifyToken;
  isSuspended: IsSuspended;
  pairings: PairingsRpc;
  people: PeopleClient;
  presence: Presence;
  calendarUrlOf(secret: string): string;
}

/** Makes the context of one execution. Throws UNAUTHENTICATED for a token that is not valid. */
export async function progressContext(call: Call, deps: ProgressDeps): Promise<ProgressContext> {
  const operation = await createOperation(call, deps.runtime, deps);
  const context = {
    ...operation,
    pairings: deps.pairings,
    people: deps.people,
    presence: deps.presence,
    calendarUrlOf: deps.calendarUrlOf,
    loaders: makeLoaders(operation, deps),
    resetLoaders() {
      operation.em.clear();
      // Apollo Server hands resolvers a copy of what it is given: `this` is that copy.
      this.loaders = makeLoaders(operation, deps);
    },
  };
  return context;
}
