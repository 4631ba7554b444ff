import { type EntityName, type FilterQuery, LockMode } from '@mikro-orm/core';
import type { ProgressEvents } from '../../contracts/progress-events.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import type { Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { findOwnPairing, loadOwnPairing, pairingStreams, retryWithFreshPairing } from '../facts/own-pairing.loaders.js';
import type { PairingFactEntity } from '../facts/pairing-fact.entity.js';
import type { ProgressEvent, ProgressUnit } from '../operation.js';
import { type ProgressTextKey, refuse } from '../refusals.js';

/** A transaction in which a party changes something of their pairing. */
export interface PairingTransaction {
  unit: ProgressUnit;
  pairing: PairingFactEntity;
  actorId: string;
}

/** The same, with the locked row that is to change. */
export type PairingRowChange<Row> = PairingTransaction & { row: Row };

/** Which row is to change, and what its absence is called. */
interface Wanted<Row extends object> {
  entity: EntityName<Row>;
  id: string;
  /** The argument that names it. */
  path: string[];
  notFound: ProgressTextKey;
}

/**
 * Lets a party change one row of a pairing of theirs: in its turn, so that its events are in the order of its changes,
 * then locked. Refuses NOT_FOUND for what is of no pairing of theirs, the same as for what does not exist.
 */
export async function changePairingRow<Row extends { id: string; pairingId: string }, Value, Code extends string>(
  context: ProgressContext,
  { entity, id, path, notFound }: Wanted<Row>,
  change: (found: PairingRowChange<Row>) => Result<Value, Code> | Promise<Result<Value, Code>>,
): Promise<Result<Value, Code | 'NOT_FOUND'>> {
  const { personId: actorId } = requireViewer(context);
  // Every Row has an `id`; MikroORM's filter type cannot tell so for a type parameter.
  const byId = { id } as FilterQuery<Row>;
  const known: { pairingId: string } | null = await context.em.findOne(entity, byId);
  const pairingKnown = await loadOwnPairing(known, context);
  if (!pairingKnown) return refuse('NOT_FOUND', path, notFound);
  return retryWithFreshPairing(context, pairingKnown, (pairing) =>
    context.transact(async (unit) => {
      await unit.lockAggregate(id);
      const locked = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
      const row = await unit.em.findOneOrFail(entity, byId, locked);
      return change({ unit, pairing, actorId, row });
    }),
  );
}

/**
 * Lets a party add to a pairing of theirs, one addition of a pairing at a time: what is counted stays so. Refuses
 * NOT_FOUND for a pairing that is not theirs.
 */
export async function addToPairing<Value, Code extends string>(
  context: ProgressContext,
  { pairingId, path }: { pairingId: string; path: string[] },
  add: (found: PairingTransaction) => Promise<Result<Value, Code>>,
): Promise<Result<Value, Code | 'NOT_FOUND'>> {
  const { personId: actorId } = requireViewer(context);
  const found = await findOwnPairing(context, pairingId, path);
  if (!found.ok) return found;
  return retryWithFreshPairing(context, found.value, (pairing) =>
    context.transact(async (unit) => {
      await unit.lockAggregate(pairingId);
      return add({ unit, pairing, actorId });
    }),
  );
}

type PairingEvent = {
  [Type in keyof ProgressEvents]: ProgressEvents[Type] extends { pairingId: string } ? Type : never;
}[keyof ProgressEvents];

/** Records an event of a pairing for both parties. */
export function recordPairingEvent<Type extends PairingEvent>(
  { unit, pairing, actorId }: PairingTransaction,
  type: Type,
  details: Omit<ProgressEvents[Type], 'pairingId'>,
): void {
  const payload = { ...details, pairingId: pairing.pairingId };
  // TypeScript does not see that an object without `pairingId` and a `pairingId` make the payload again.
  unit.record({ type, streams: pairingStreams(pairing), actorId, payload } as ProgressEvent<Type>);
}
