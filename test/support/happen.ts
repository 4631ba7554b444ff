import type { PairingEventType, PairingsEvents } from '../../services/contracts/pairings-events.js';
import type { ProgressEvents } from '../../services/contracts/progress-events.js';
import { recordPairing } from '../../services/pairings/commands/lock-pairing.js';
import { PairingEntity } from '../../services/pairings/entities/pairing.entity.js';
import type { Unit } from '../../services/shared/transact.js';
import type { TestJumelage } from './jumelage.js';

/** What happened in a pairing, as a command would record it. */
export type InPairing = {
  [Type in PairingEventType]: { type: Type; actorId: string | null; payload: Omit<PairingsEvents[Type], 'pairing'> };
}[PairingEventType];

/** Records that it happened in a pairing, without the command that would; `held` runs before it is committed. */
export async function happenIn(
  { pairings: { foundation } }: TestJumelage,
  pairingId: string,
  events: InPairing[],
  held: (unit: Unit) => Promise<unknown> = async () => undefined,
): Promise<void> {
  await foundation.transact(foundation.orm.em.fork(), async (unit) => {
    await unit.takeTurn(pairingId);
    const pairing = await unit.em.findOneOrFail(PairingEntity, pairingId);
    for (const { type, ...happened } of events) recordPairing(unit, type as 'PairingResumed', pairing, happened);
    await held(unit);
  });
}

/** Records that it happened in progress, to this pairing. */
export async function happenInProgress<Type extends keyof ProgressEvents>(
  { progress: { foundation } }: TestJumelage,
  type: Type,
  { actorId, payload }: { actorId: string | null; payload: ProgressEvents[Type] & { pairingId: string } },
): Promise<void> {
  await foundation.transact(foundation.orm.em.fork(), async (unit) => {
    unit.record({ type, streams: [payload.pairingId], actorId, payload });
  });
}
