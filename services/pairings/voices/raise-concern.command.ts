import type { PairingsEvents } from '../../contracts/pairings-events.js';
import { checkText } from '../../shared/checks.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import { newId } from '../../shared/id.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import type { PairingsOperation } from '../operation.js';
import { PairingEntity } from '../pairing/pairing.entity.js';
import { type PairingCode, pairingPartyFilter } from '../pairing/pairing.writes.js';
import { refuse } from '../refusals.js';
import { ConcernEntity } from './concern.entity.js';

/**
 * One of the two tells the programme's coordinators what worries them, whatever the pairing's status. Nothing of the
 * pairing changes, not even its version: the other is not to notice. Refuses INVALID, NOT_FOUND.
 */
export async function raiseConcern(
  operation: PairingsOperation,
  pairingId: string,
  text: string,
): Promise<Result<ConcernEntity, PairingCode | 'INVALID'>> {
  const { personId } = requireViewer(operation);
  const invalid = checkText(['text'], text, { max: 5000 });
  if (invalid.length > 0) return refuseAll(invalid);
  return operation.transact(async (unit) => {
    const pairing = await unit.em.findOne(PairingEntity, pairingPartyFilter(pairingId, personId));
    if (!pairing) return refuse('NOT_FOUND', 'pairingId', 'pairing.notFound');
    const { programId } = pairing;
    const raised = { id: newId(), programId, pairingId, raisedById: personId, text: text.trim(), raisedAt: unit.now };
    const concern = unit.em.create(ConcernEntity, { ...raised, resolvedAt: null, resolvedById: null });
    unit.em.persist(concern);
    const payload = { programId, concernId: concern.id } satisfies PairingsEvents['ConcernRaised'];
    unit.record({ type: 'ConcernRaised', streams: [programId], actorId: personId, payload });
    return accept(concern);
  });
}
