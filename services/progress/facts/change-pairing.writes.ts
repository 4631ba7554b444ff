import { type EntityName, type FilterQuery, LockMode } from '@mikro-orm/core';
import type { ProgressEvents } from '../../contracts/progress-events.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import type { Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import type { ProgressEvent, ProgressUnit } from '../operation.js';
import { type ProgressTextKey, refuse } from '../refusals.js';
import { loadOwnPairing } from './own-pairing.loaders.js';
import { pairingStreams } from './pairing.domain.js';
import type { PairingFactEntity } from './pairing-fact.entity.js';

/** A transaction in which something of a pairing changes. */
export interface PairingChange<ActorId extends string | null = string> {
  unit: ProgressUnit;
  pairing: PairingFactEntity;
  /** The party who changes it; null for the due loop. */
  actorId: ActorId;
}

/** The same, with the locked row that changes. */
export type PairingRowChange<Row, ActorId extends string | null = string> = PairingChange<ActorId> & { row: Row };

/** A row of a pairing that a command changes. */
export interface RowTarget<Row extends object> {
  entity: EntityName<Row>;
  id: string;
  /** The argument that holds the id. */
  path: string[];
  /** The text of NOT_FOUND. */
  notFound: ProgressTextKey;
  /** Commands with the same key run one after the other. The row's own id if absent. */
  serializeBy?: 'PAIRING';
  /** The row as it was read before, where it was; it is only used to find the pairing. */
  known?: Promise<Row | null>;
}

type MaybePromise<T> = T | Promise<T>;

/**
 * Runs a command of a party that adds to a pairing. Commands on one pairing run one after the other. Refuses NOT_FOUND for
 * a pairing of which the viewer is no party, the same as for one that does not exist.
 */
export async function changePairing<Value, Code extends string>(
  context: ProgressContext,
  { pairingId, path }: { pairingId: string; path: string[] },
  decide: (change: PairingChange) => MaybePromise<Result<Value, Code>>,
): Promise<Result<Value, Code | 'NOT_FOUND'>> {
  requireViewer(context);
  const pairing = await loadOwnPairing({ pairingId }, context);
  if (!pairing) return refuse('NOT_FOUND', path, 'pairing.notFound');
  return runInTransaction(context, { pairing, serializeBy: pairingId }, decide);
}

/**
 * Runs a command of a party that changes one row of a pairing. The row is locked after the advisory lock is held, so that
 * its events are in the outbox in the order of its changes. Refuses NOT_FOUND for a row of a pairing of which the viewer
 * is no party, the same as for one that does not exist.
 */
export async function changePairingRow<Row extends { id: string; pairingId: string }, Value, Code extends string>(
  context: ProgressContext,
  { entity, id, path, notFound, serializeBy, known }: RowTarget<Row>,
  decide: (change: PairingRowChange<Row>) => MaybePromise<Result<Value, Code>>,
): Promise<Result<Value, Code | 'NOT_FOUND'>> {
  requireViewer(context);
  // Every Row has an `id`; MikroORM's filter type cannot tell so for a type parameter.
  const byId = { id } as FilterQuery<Row>;
  const found: { pairingId: string } | null = await (known ?? context.em.findOne(entity, byId));
  const pairing = await loadOwnPairing(found, context);
  if (!pairing) return refuse('NOT_FOUND', path, notFound);
  const lock = serializeBy === 'PAIRING' ? pairing.pairingId : id;
  return runInTransaction(context, { pairing, serializeBy: lock }, async (change) => {
    const row = await change.unit.em.findOneOrFail(entity, byId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    return decide({ ...change, row });
  });
}

/**
 * Decides in one transaction, under an advisory lock. The stored facts of a pairing may be a moment old: where they lead to
 * PAIRING_NOT_OPEN, pairings is asked and the command decides once more.
 */
async function runInTransaction<Value, Code extends string>(
  context: ProgressContext,
  { pairing, serializeBy }: { pairing: PairingFactEntity; serializeBy: string },
  decide: (change: PairingChange) => MaybePromise<Result<Value, Code>>,
): Promise<Result<Value, Code>> {
  const { personId: actorId } = requireViewer(context);
  const attempt = (facts: PairingFactEntity) =>
    refusalAfterRollback(
      context.transact(async (unit) => {
        await unit.lockAggregate(serializeBy);
        return decide({ unit, pairing: facts, actorId });
      }),
    );
  const first = await attempt(pairing);
  if (first.ok || !first.refusals.some(({ code }) => code === 'PAIRING_NOT_OPEN')) return first;
  const answer = await context.pairings.facts({ pairingIds: [pairing.pairingId] }).catch(() => ({ pairings: [] }));
  const [fresh] = answer.pairings;
  return fresh && fresh.version > pairing.version ? attempt({ ...pairing, ...fresh }) : first;
}

/** Thrown to roll a transaction back with a refusal that is its result. */
class Rollback<Code extends string> extends Error {
  constructor(readonly refusal: Result<never, Code>) {
    super('rolled back');
  }
}

/** Rolls back the transaction of a command, for a refusal that is found after something was written. */
export function rollBackWith<Code extends string>(refusal: Result<never, Code>): never {
  throw new Rollback(refusal);
}

async function refusalAfterRollback<Value, Code extends string>(
  work: Promise<Result<Value, Code>>,
): Promise<Result<Value, Code>> {
  return work.catch((error) => {
    if (error instanceof Rollback) return error.refusal as Result<never, Code>;
    throw error;
  });
}

type PairingEvent = {
  [Type in keyof ProgressEvents]: ProgressEvents[Type] extends { pairingId: string } ? Type : never;
}[keyof ProgressEvents];

/** Records an event of a pairing for both parties; `streams` names other recipients. */
export function recordPairingEvent<Type extends PairingEvent>(
  { unit, pairing, actorId }: PairingChange<string | null>,
  type: Type,
  details: Omit<ProgressEvents[Type], 'pairingId'>,
  streams: string[] = pairingStreams(pairing),
): void {
  const payload = { ...details, pairingId: pairing.pairingId };
  // TypeScript does not see that an object without `pairingId` and a `pairingId` make the payload again.
  unit.record({ type, streams, actorId, payload } as ProgressEvent<Type>);
}
