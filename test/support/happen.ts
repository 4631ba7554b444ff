import type { PairingEventType, PairingsEvents } from '../../services/contracts/pairings-events.js';
import type { ProgressEvents } from '../../services/contracts/progress-events.js';
import { recordPairingEvent } from '../../services/pairings/commands/lock-pairing.js';
import { PairingEntity } from '../../services/pairings/entities/pairing.entity.js';
import type { UnitOfWork } from '../../services/shared/transact.js';
import type { TestJumelage } from './jumelage.js';

/** What happened in a pairing, as a command would record it. */
export type PairingEventPayload = {
  [Type in PairingEventType]: { type: Type; actorId: string | null; payload: Omit<PairingsEvents[Type], 'pairing'> };
}[PairingEventType];

/** Records that it happened in a pairing, without the command that would; `held` runs before it is committed. */
export async function recordPairingsEvent(
  { pairings: { runtime } }: TestJumelage,
  pairingId: string,
  events: PairingEventPayload[],
  held: (unit: UnitOfWork) => Promise<unknown> = async () => undefined,
): Promise<void> {
  await runtime.transact(runtime.orm.em.fork(), async (unit) => {
    await unit.lockAggregate(pairingId);
    const pairing = await unit.em.findOneOrFail(PairingEntity, pairingId);
    for (const { type, ...happened } of events) recordPairingEvent(unit, type as 'PairingResumed', pairing, happened);
    await held(unit);
  });
}

/** Records that it happened in progress, to this pairing. */
export async function recordProgressEvent<Type extends keyof ProgressEvents>(
  { progress: { runtime } }: TestJumelage,
  type: Type,
  { actorId, payload }: { actorId: string | null; payload: ProgressEvents[Type] & { pairingId: string } },
): Promise<void> {
  await runtime.transact(runtime.orm.em.fork(), async (unit) => {
    unit.record({ type, streams: [payload.pairingId], actorId, payload });
  });
}
