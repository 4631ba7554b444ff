import type { ProgressContext } from '../context.js';
import { isParty } from './pairing.domain.js';
import type { PairingFactEntity } from './pairing-fact.entity.js';

/** Returns the pairing of a row (a goal, a meeting, ...) if the viewer is a party of it, else null. */
export async function loadOwnPairing(
  row: { pairingId: string } | null,
  { viewer, loaders }: ProgressContext,
): Promise<PairingFactEntity | null> {
  const pairing = row && (await loaders.pairingById.load(row.pairingId));
  return pairing && isParty(pairing, viewer?.personId) ? pairing : null;
}

/** Whether the viewer is a party of this pairing. */
export async function isOwnPairing({ id }: { id: string }, context: ProgressContext): Promise<boolean> {
  return (await loadOwnPairing({ pairingId: id }, context)) !== null;
}

/**
 * Returns what `read` returns if the viewer is a party of the pairing, else null. Reading starts before that is known,
 * because nearly all who ask are parties; for anybody else the result is discarded.
 */
export async function forParties<T>(
  pairing: { id: string },
  context: ProgressContext,
  read: () => Promise<T>,
): Promise<T | null> {
  const reading = (async () => read())();
  reading.catch(() => undefined);
  return (await isOwnPairing(pairing, context)) ? reading : null;
}
