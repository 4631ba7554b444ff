import type { PairingsRpc } from '../contracts/pairings-rpc.js';
import type { PeopleRpc } from '../contracts/people-rpc.js';
import { createSuspensionCheck, type IsSuspended } from '../shared/auth/suspension-check.js';
import type { VerifyToken } from '../shared/auth/token-verifier.js';
import type { Bus } from '../shared/bus/bus.js';
import type { Subgraph } from '../shared/graphql/subgraph.js';
import { type ServiceRuntime, startServiceRuntime } from '../shared/runtime/service-runtime.js';
import type { Logger } from '../shared/telemetry/logger.js';
import type { ServiceProbe } from '../shared/telemetry/service-probe.js';
import type { Clock } from '../shared/time/clock.js';
import { createPairingsAnswers } from './commands/answer-facts.js';
import { expireRequests } from './commands/expire-requests.js';
import { healthRefreshDue } from './commands/follow-pairing.js';
import { lifecycleDueHandlers } from './commands/life/life-due.js';
import { requestDueKinds } from './commands/make-request.js';
import { remindRequests } from './commands/remind-requests.js';
import { refreshDueHealth } from './commands/watch-pairings.js';
import { createPairingsContext, type PairingsContext } from './context.js';
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
import { UnmatchedMenteeEntity } from './entities/match-unmatched.entity.js';
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
import { BlockOrConflictFactEntity } from './entities/separation-fact.entity.js';
import { SignatureEntity } from './entities/signature.entity.js';
import { peopleEventHandlers } from './events/on-people-events.js';
import { progressEventHandlers } from './events/on-progress-events.js';
import { AudienceCache } from './loaders/audiences.js';
import { findSuspended } from './loaders/who-is-suspended.js';
import { pairingsSteps } from './migrations/steps.js';
import { pairingsSchema } from './schema.js';

export interface PairingsOptions {
  databaseUrl: string;
  verify: VerifyToken;
  /** Whether somebody may not act any more; by what people told of it where nobody is given. */
  isSuspended?: IsSuspended;
  /** Asked about whom the events have not told of yet. */
  people: PeopleRpc;
  bus: Bus;
  clock: Clock;
  logger: Logger;
  onQuery?: (sql: string) => void;
  probe?: ServiceProbe | undefined;
}

/** The pairings service, running. */
export interface Pairings {
  subgraph: Subgraph<PairingsContext>;
  runtime: ServiceRuntime;
  answers: PairingsRpc;
  close(): Promise<void>;
}

export const pairingsEntities = [
  PersonFactEntity,
  MembershipFactEntity,
  BlockOrConflictFactEntity,
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
  UnmatchedMenteeEntity,
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
  const runtime = await startServiceRuntime({
    name: 'pairings',
    databaseUrl,
    bus,
    clock,
    logger,
    entities: pairingsEntities,
    migrations: pairingsSteps,
    handlers: { people: peopleEventHandlers, progress: progressEventHandlers },
    dueHandlers: {
      [requestDueKinds.expire]: expireRequests,
      [requestDueKinds.remind]: remindRequests,
      [healthRefreshDue]: refreshDueHealth,
      ...lifecycleDueHandlers,
    },
    ...(onQuery && { onQuery }),
    probe,
  });
  const { schema } = await pairingsSchema();
  const isSuspended = options.isSuspended ?? createSuspensionCheck(runtime, findSuspended);
  const parts = { runtime, verify, isSuspended, people, audiences: new AudienceCache(runtime) };
  return {
    subgraph: { name: 'pairings', schema, contextFor: (call) => createPairingsContext(call, parts) },
    runtime,
    answers: createPairingsAnswers(runtime),
    close: () => runtime.close(),
  };
}
