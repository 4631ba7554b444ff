import { forbidden } from '../../shared/faults.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import { requireId } from '../../shared/id.js';
import type { ProgressContext } from '../context.js';
import { loadOwnPairing } from '../facts/own-pairing.loaders.js';

/**
 * What a viewer follows: one pairing of theirs, or all of them by their own stream. Throws UNAUTHENTICATED when signed out,
 * FORBIDDEN for a pairing that is not theirs, in the same words for one that does not exist.
 */
export async function subscriptionStream(
  pairingId: string | null | undefined,
  context: ProgressContext,
): Promise<string> {
  const { personId } = requireViewer(context);
  if (pairingId == null) return personId;
  const wanted = requireId(pairingId, 'pairingId');
  if (!(await loadOwnPairing({ pairingId: wanted }, context))) throw forbidden('This is not one of your pairings.');
  return wanted;
}
