import type { PairingsRpc } from '../contracts/pairings-rpc.js';
import type { PeopleRpc } from '../contracts/people-rpc.js';
import type { ProgressEvents } from '../contracts/progress-events.js';
import type { Operation } from '../shared/graphql/operation.js';
import type { EventOf, UnitOfWork } from '../shared/outbox/unit-of-work.js';
import type { Logger } from '../shared/telemetry/logger.js';

/** What falls due in progress: each kind has one handler in `main.ts`. The subject is the id of the row it is about. */
export type ProgressDueKind =
  | 'meeting.end'
  | 'meeting.phase'
  | 'reminder.send'
  | 'nudge.check'
  | 'evaluation.open'
  | 'evaluation.close';

/** The names that progress gives to its events and due rows: others do not compile. */
interface ProgressNames {
  events: ProgressEvents;
  due: ProgressDueKind;
}

/** An event of progress as a command records it. */
export type ProgressEvent<Type extends keyof ProgressEvents> = EventOf<ProgressNames, Type>;

/** One transaction of progress. */
export type ProgressUnit = UnitOfWork<ProgressNames>;

/** One GraphQL execution in progress. */
export type ProgressOperation = Operation<ProgressNames>;

/** What progress asks of people: names to show, and facts to decide with. */
export type PeopleClient = Pick<PeopleRpc, 'names' | 'facts'>;

/** What loaders are made from, once per operation. */
export interface LoaderSource extends Pick<ProgressOperation, 'em' | 'now'> {
  operation: ProgressOperation;
  viewerId: string | null;
  pairings: PairingsRpc;
  people: PeopleClient;
  logger: Logger;
}
