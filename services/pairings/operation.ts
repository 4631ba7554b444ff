import type { PairingsEvents } from '../contracts/pairings-events.js';
import type { Operation } from '../shared/graphql/operation.js';
import type { UnitOfWork } from '../shared/outbox/unit-of-work.js';

/** Kinds of due rows of pairings. Each kind has one handler. The subject is the id of a pairing or a request. */
export type PairingsDueKind =
  | 'request.remind'
  | 'request.expire'
  | 'proposal.expire'
  | 'pairing.watch'
  | 'pairing.resume'
  | 'pairing.end'
  | 'pairing.endNear'
  | 'closure.thanks'
  | 'closure.end';

/** The events and due kinds of pairings: others do not compile. */
interface PairingsNames {
  events: PairingsEvents;
  due: PairingsDueKind;
}

/** One transaction of pairings. */
export type PairingsUnit = UnitOfWork<PairingsNames>;

/** One GraphQL execution in pairings. */
export type PairingsOperation = Operation<PairingsNames>;

/** Handles rows of one due kind, whose subjects these are, in the transaction that removes the rows. */
export type PairingsDueHandler = (unit: PairingsUnit, subjects: string[]) => Promise<void>;

/** A feature's handlers of its own due kinds. */
export type PairingsDueHandlers<Kind extends PairingsDueKind> = Record<Kind, PairingsDueHandler>;
