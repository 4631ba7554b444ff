import { LockMode } from '@mikro-orm/core';
import type { PairingEventType, PairingStatusName, PairingsEvents } from '../../contracts/pairings-events.js';
import type { Em } from '../../shared/database/orm.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Refusal, type Result, refuseAll } from '../../shared/result.js';
import type { PairingsOperation, PairingsUnit } from '../operation.js';
import { refuse } from '../refusals.js';
import { decidePairing, type PairingAction, type PairingRefusal } from './pairing.domain.js';
import { PairingEntity } from './pairing.entity.js';
import { recordPairingEvent } from './pairing.writes.js';

/** What a party does with a pairing, and what comes before the pairing's lock. */
export interface PairingStep<InputCode extends string> {
  pairingId: string;
  action: PairingAction;
  /** What is wrong with the input alone. Refused before the transaction. */
  invalid?: Refusal<InputCode>[];
  /** Takes locks that come before the pairing's, for example a mentor's places. */
  lockFirst?: (unit: PairingsUnit) => Promise<void>;
  /** Where the pairing's id stands in the arguments. @default ['pairingId'] */
  path?: string[];
}

/** A locked pairing on which a party may take the step. Nothing has changed yet. */
export interface PairingChange {
  unit: PairingsUnit;
  pairing: PairingEntity;
  /** The status after the action, to be set by the command. */
  next: PairingStatusName;
  actorId: string;
  /** Raises the pairing's version and records an event caused by the viewer. */
  record<Type extends PairingEventType>(type: Type, payload: Omit<PairingsEvents[Type], 'pairing'>): void;
}

/**
 * Runs a command of a pairing's party in one transaction: locks the pairing, decides whether the action is possible, and
 * lets `change` do it. The aggregate's lock comes before the row's, so that events stand in the outbox in the order of
 * the changes.
 */
export async function changePairing<Value, Code extends string, InputCode extends string = never>(
  operation: PairingsOperation,
  { pairingId, action, invalid = [], lockFirst, path = ['pairingId'] }: PairingStep<InputCode>,
  change: (locked: PairingChange) => Promise<Result<Value, Code>>,
): Promise<Result<Value, Code | InputCode | PairingRefusal>> {
  const { personId: actorId } = requireViewer(operation);
  if (invalid.length > 0) return refuseAll(invalid);
  return operation.transact(async (unit) => {
    await lockFirst?.(unit);
    await unit.lockAggregate(pairingId);
    const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
    const pairing = await unit.em.findOne(PairingEntity, partyFilter(pairingId, actorId), lock);
    if (!pairing) return refuse('NOT_FOUND', path, 'pairing.notFound');
    const decision = decidePairing(pairing.status, action, 'PARTY');
    if (!decision.ok) return refuseAll(decision.refusals.map((refused) => ({ ...refused, path })));
    const record: PairingChange['record'] = (type, payload) =>
      recordPairingEvent(unit, type, pairing, { actorId, payload });
    return change({ unit, pairing, next: decision.value, actorId, record });
  });
}

/** A pairing of which this person is a party, not locked. */
export async function findPartyPairing(
  em: Em,
  pairingId: string,
  personId: string,
  path = ['pairingId'],
): Promise<Result<PairingEntity, 'NOT_FOUND'>> {
  const pairing = await em.findOne(PairingEntity, partyFilter(pairingId, personId));
  return pairing ? accept(pairing) : refuse('NOT_FOUND', path, 'pairing.notFound');
}

const partyFilter = (id: string, personId: string) => ({
  id,
  $or: [{ mentorId: personId }, { menteeId: personId }],
});
