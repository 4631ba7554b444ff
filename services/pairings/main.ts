import type { PairingsAnswers } from '../contracts/pairings-answers.js';
import type { PeopleAnswers } from '../contracts/people-answers.js';
import { barredBy, type IsBarred } from '../shared/admission.js';
import type { VerifyToken } from '../shared/auth.js';
import type { Bus } from '../shared/bus/bus.js';
import type { Clock } from '../shared/clock.js';
import { type Foundation, layFoundation } from '../shared/foundation.js';
import type { Logger } from '../shared/logger.js';
import type { ServiceProbe } from '../shared/service-probe.js';
import type { Subgraph } from '../shared/subgraph.js';
import { pairingsAnswers } from './commands/answer-facts.js';
import { expireRequests } from './commands/expire-requests.js';
import { watchDue } from './commands/follow-pairing.js';
import { lifeDueHandlers } from './commands/life/life-due.js';
import { requestDue } from './commands/make-request.js';
import { remindRequests } from './commands/remind-requests.js';
import { watchPairings } from './commands/watch-pairings.js';
import { type PairingsContext, pairingsContext } from './context.js';
import { ActivityEntity } from './entities/activity.entity.js';
import { AgreementEntity } from './entities/agreement.entity.js';
import { AppreciationEntity } from './entities/appreciation.entity.js';
import { ClosureEntity } from './entities/closure.entity.js';
import { ConcernEntity } from './entities/concern.entity.js';
import { ContactEntity } from './entities/contact.entity.js';
import { HierarchyMarkEntity } from './entities/hierarchy-mark.entity.js';
import { ImprovementEntity } from './entities/improvement.entity.js';
import { KeepInTouchUpdateEntity } from './entities/keep-in-touch-update.entity.js';
import { MatchRunEntity } from './entities/match-run.entity.js';
import { MatchSuggestionEntity } from './entities/match-suggestion.entity.js';
import { MatchUnmatchedEntity } from './entities/match-unmatched.entity.js';
import { MatchingPolicyEntity } from './entities/matching-policy.entity.js';
import { MeetingFactEntity } from './entities/meeting-fact.entity.js';
import { MembershipFactEntity } from './entities/membership-fact.entity.js';
import { MessageEntity } from './entities/message.entity.js';
import { PairingEntity } from './entities/pairing.entity.js';
import { PairingRequestEntity } from './entities/pairing-request.entity.js';
import { PersonFactEntity } from './entities/person-fact.entity.js';
import { ProposalEntity } from './entities/proposal.entity.js';
import { ReferralEntity } from './entities/referral.entity.js';
import { ReflectionEntity } from './entities/reflection.entity.js';
import { RelaunchEntity } from './entities/relaunch.entity.js';
import { RhythmWishEntity } from './entities/rhythm-wish.entity.js';
import { SeparationFactEntity } from './entities/separation-fact.entity.js';
import { SignatureEntity } from './entities/signature.entity.js';
import { onPeopleEvents } from './events/on-people-events.js';
import { onProgressEvents } from './events/on-progress-events.js';
import { Audiences } from './loaders/audiences.js';
import { whoIsSuspended } from './loaders/who-is-suspended.js';
import { pairingsSteps } from './migrations/steps.js';
import { pairingsSchema } from './schema.js';

export interface PairingsOptions {
  databaseUrl: string;
  verify: VerifyToken;
  /** Whether somebody may not act any more; by what people told of it where nobody is given. */
  isBarred?: IsBarred;
  /** Asked about whom the events have not told of yet. */
  people: PeopleAnswers;
  bus: Bus;
  clock: Clock;
  logger: Logger;
  onQuery?: (sql: string) => void;
  probe?: ServiceProbe | undefined;
}

/** The pairings service, running. */
export interface Pairings {
  subgraph: Subgraph<PairingsContext>;
  foundation: Foundation;
  answers: PairingsAnswers;
  close(): Promise<void>;
}

export const pairingsEntities = [
  PersonFactEntity,
  MembershipFactEntity,
  SeparationFactEntity,
  PairingRequestEntity,
  PairingEntity,
  AgreementEntity,
  SignatureEntity,
  MessageEntity,
  ContactEntity,
  ProposalEntity,
  ClosureEntity,
  ReflectionEntity,
  ImprovementEntity,
  AppreciationEntity,
  KeepInTouchUpdateEntity,
  ConcernEntity,
  MatchingPolicyEntity,
  MatchRunEntity,
  MatchSuggestionEntity,
  MatchUnmatchedEntity,
  ActivityEntity,
  RelaunchEntity,
  ReferralEntity,
  HierarchyMarkEntity,
  MeetingFactEntity,
  RhythmWishEntity,
];

/** Opens the database and the subgraph. */
export async function startPairings(options: PairingsOptions): Promise<Pairings> {
  const { databaseUrl, verify, people, bus, clock, logger, onQuery, probe } = options;
  const foundation = await layFoundation({
    name: 'pairings',
    databaseUrl,
    bus,
    clock,
    logger,
    entities: pairingsEntities,
    steps: pairingsSteps,
    handlers: { people: onPeopleEvents, progress: onProgressEvents },
    dueHandlers: {
      [requestDue.expire]: expireRequests,
      [requestDue.remind]: remindRequests,
      [watchDue]: watchPairings,
      ...lifeDueHandlers,
    },
    ...(onQuery && { onQuery }),
    probe,
  });
  const { schema } = await pairingsSchema();
  const isBarred = options.isBarred ?? barredBy(foundation, whoIsSuspended);
  const parts = { foundation, verify, isBarred, people, audiences: new Audiences(foundation) };
  return {
    subgraph: { name: 'pairings', schema, contextFor: (call) => pairingsContext(call, parts) },
    foundation,
    answers: pairingsAnswers(foundation),
    close: () => foundation.close(),
  };
}
