// type-graphql's decorators need it before any class is defined.
import 'reflect-metadata';
import 'reflect-metadata';
import type { PairingsRpc } from '../contracts/pairings-rpc.js';
import type { PeopleRpc } from '../contracts/people-rpc.js';
import { createSuspensionCheck, findSuspendedIn, type IsSuspended } from '../shared/auth/suspension-check.js';
import type { VerifyToken } from '../shared/auth/token-verifier.js';
import type { Bus } from '../shared/bus/bus.js';
import type { Subgraph } from '../shared/graphql/subgraph.js';
import type { DueHandler } from '../shared/jobs/due-loop.js';
import { mergeHandlers } from '../shared/runtime/event-handlers.js';
import { entitiesOf } from '../shared/runtime/feature.js';
import { type ServiceRuntime, startServiceRuntime } from '../shared/runtime/service-runtime.js';
import type { Logger } from '../shared/telemetry/logger.js';
import type { ServiceProbe } from '../shared/telemetry/service-probe.js';
import type { Clock } from '../shared/time/clock.js';
import { AudienceCache } from './activity-feed/audience.loaders.js';
import { closureDueHandlers } from './closure/closure.feature.js';
import { contactsDueHandlers } from './contacts/contacts.feature.js';
import { createPairingsContext, type PairingsContext } from './context.js';
import { pairingsFeatures } from './features.js';
import { lifecycleDueHandlers } from './lifecycle/lifecycle.feature.js';
import { pairingsSteps } from './migrations/steps.js';
import type { PairingsDueKind } from './operation.js';
import { createPairingsAnswers } from './privacy/pairings-answers.js';
import { proposalsDueHandlers } from './proposals/proposals.feature.js';
import { requestsDueHandlers } from './requests/requests.feature.js';
import { pairingsSchema } from './schema.js';

export interface PairingsOptions {
  databaseUrl: string;
  verify: VerifyToken;
  /** @default by the facts of people that pairings stores */
  isSuspended?: IsSuspended;
  /** Asked for facts that its events have not brought yet. */
  people: PeopleRpc;
  bus: Bus;
  clock: Clock;
  logger: Logger;
  onQuery?: (sql: string) => void;
  probe?: ServiceProbe | undefined;
}

/** The running pairings service. */
export interface Pairings {
  subgraph: Subgraph<PairingsContext>;
  runtime: ServiceRuntime;
  answers: PairingsRpc;
  close(): Promise<void>;
}

export const pairingsEntities = entitiesOf(pairingsFeatures);

const handlersOf = pairingsFeatures.map(({ eventHandlers }) => eventHandlers?.());

/** Handlers of events, by the service that records them. */
export const pairingsEventHandlers = {
  people: mergeHandlers(...handlersOf.map((handlers) => handlers?.people)),
  progress: mergeHandlers(...handlersOf.map((handlers) => handlers?.progress)),
};

const dueHandlers: Record<PairingsDueKind, DueHandler> = {
  ...requestsDueHandlers,
  ...proposalsDueHandlers,
  ...contactsDueHandlers,
  ...lifecycleDueHandlers,
  ...closureDueHandlers,
};

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
    handlers: pairingsEventHandlers,
    dueHandlers,
    ...(onQuery && { onQuery }),
    probe,
  });
  const { schema } = await pairingsSchema();
  const isSuspended =
    options.isSuspended ?? createSuspensionCheck(runtime, findSuspendedIn('person_fact', 'person_id'));
  const parts = { runtime, verify, isSuspended, people, audiences: new AudienceCache(runtime) };
  return {
    subgraph: { name: 'pairings', schema, contextFor: (call) => createPairingsContext(call, parts) },
    runtime,
    answers: createPairingsAnswers(runtime),
    close: () => runtime.close(),
  };
}
