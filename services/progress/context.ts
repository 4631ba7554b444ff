import type { PairingsRpc } from '../contracts/pairings-rpc.js';
import type { IsSuspended } from '../shared/auth/suspension-check.js';
import type { VerifyToken } from '../shared/auth/token-verifier.js';
import { lazy } from '../shared/cache/lazy.js';
import { createOperation } from '../shared/graphql/operation.js';
import type { Call } from '../shared/http/call.js';
import type { Presence } from '../shared/live/presence.js';
import type { ServiceRuntime } from '../shared/runtime/service-runtime.js';
import { actionItemLoaders } from './action-items/action-item.loaders.js';
import { agendaLoaders } from './agenda/agenda.loaders.js';
import { evaluationLoaders } from './evaluations/evaluation.loaders.js';
import { factLoaders } from './facts/facts.feature.js';
import { goalProgressLoaders } from './goal-progress/goal-progress.loaders.js';
import { goalLoaders } from './goals/goal.loaders.js';
import { growthLoaders } from './growth/growth.loaders.js';
import { meetingLoaders } from './meetings/meeting.loaders.js';
import type { LoaderSource, PeopleClient, ProgressOperation } from './operation.js';
import { reminderLoaders } from './reminders/reminder.loaders.js';
import { statsLoaders } from './stats/stats.loaders.js';
import { wrapUpLoaders } from './wrap-up/wrap-up.loaders.js';

/** What a resolver or a command of progress works with. */
export interface ProgressContext extends ProgressOperation {
  pairings: PairingsRpc;
  people: PeopleClient;
  presence: Presence;
  /** Returns the address of the calendar with this secret. */
  calendarUrlOf(secret: string): string;
  loaders: ReturnType<typeof makeLoaders>;
  /** Forgets what was read, so that fields resolved after a change in the same operation see it. */
  resetLoaders(): void;
}

const loadersFrom = lazy<LoaderSource>()({
  ...factLoaders,
  ...goalLoaders,
  ...goalProgressLoaders,
  ...meetingLoaders,
  ...agendaLoaders,
  ...wrapUpLoaders,
  ...actionItemLoaders,
  ...growthLoaders,
  ...reminderLoaders,
  ...evaluationLoaders,
  ...statsLoaders,
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

/** Makes the context of one execution. Throws UNAUTHENTICATED for an invalid token. */
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
      // Apollo Server passes resolvers a copy of the context: `this` is that copy.
      this.loaders = makeLoaders(operation, deps);
    },
  };
  return context;
}
