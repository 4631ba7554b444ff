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
import { ActivityEntity } from './activity/activity.entity.js';
import { AudienceCache } from './activity-feed/audience.loaders.js';
import { AgreementEntity } from './agreement/agreement.entity.js';
import { SignatureEntity } from './agreement/signature.entity.js';
import { ClosureEntity } from './closure/closure.entity.js';
import { KeepInTouchUpdateEntity } from './closure/keep-in-touch-update.entity.js';
import { ReflectionEntity } from './closure/reflection.entity.js';
import { ContactEntity } from './contacts/contact.entity.js';
import { MeetingFactEntity } from './contacts/meeting-fact.entity.js';
import { progressEventHandlers } from './contacts/progress.events.js';
import { refreshDueHealth } from './contacts/refresh-health.due.js';
import { RhythmWishEntity } from './contacts/rhythm-wish.entity.js';
import { createPairingsContext, type PairingsContext } from './context.js';
import { BlockOrConflictFactEntity } from './facts/block-or-conflict-fact.entity.js';
import { MembershipFactEntity } from './facts/membership-fact.entity.js';
import { PersonFactEntity } from './facts/person-fact.entity.js';
import { findSuspended } from './facts/suspended-persons.loaders.js';
import { lifecycleDueHandlers } from './lifecycle/lifecycle.due.js';
import { MatchRunEntity } from './match-runs/match-run.entity.js';
import { MatchSuggestionEntity } from './match-runs/match-suggestion.entity.js';
import { UnmatchedMenteeEntity } from './match-runs/unmatched-mentee.entity.js';
import { MessageEntity } from './messages/message.entity.js';
import { pairingsSteps } from './migrations/steps.js';
import { HierarchyMarkEntity } from './pairing/hierarchy-mark.entity.js';
import { PairingEntity } from './pairing/pairing.entity.js';
import { healthRefreshDue } from './pairing/refresh-health.writes.js';
import { MatchingPolicyEntity } from './policy/matching-policy.entity.js';
import { createPairingsAnswers } from './privacy/pairings-answers.js';
import { peopleEventHandlers } from './privacy/people.events.js';
import { ProposalEntity } from './proposals/proposal.entity.js';
import { ReferralEntity } from './referrals/referral.entity.js';
import { RelaunchEntity } from './relaunch/relaunch.entity.js';
import { requestDueKinds } from './requests/create-request.writes.js';
import { expireRequests } from './requests/expire-requests.due.js';
import { PairingRequestEntity } from './requests/pairing-request.entity.js';
import { remindRequests } from './requests/remind-requests.due.js';
import { pairingsSchema } from './schema.js';
import { AppreciationEntity } from './voices/appreciation.entity.js';
import { ConcernEntity } from './voices/concern.entity.js';
import { ImprovementEntity } from './voices/improvement.entity.js';

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
