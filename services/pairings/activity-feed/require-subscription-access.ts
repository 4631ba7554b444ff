import { forbidden } from '../../shared/faults.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import type { PairingsContext } from '../context.js';
import { mayReceive, type SubscriptionTopic } from './audience.domain.js';

/**
 * Lets the viewer follow a pairing, its messages, or a programme. Throws UNAUTHENTICATED when signed out, FORBIDDEN for
 * what is not theirs to hear, in the same words for what does not exist.
 */
export async function requireSubscriptionAccess(
  context: PairingsContext,
  followed: SubscriptionTopic,
  id: string,
): Promise<void> {
  requireViewer(context);
  if (followed === 'PROGRAM') {
    if (await context.loaders.coordinatesByProgramId.load(id)) return;
    throw forbidden('You do not coordinate this programme.');
  }
  if (!(await mayFollowPairing(context, followed, id))) throw forbidden('This is not one of your pairings.');
}

async function mayFollowPairing(
  context: PairingsContext,
  followed: SubscriptionTopic,
  pairingId: string,
): Promise<boolean> {
  const { personId } = requireViewer(context);
  if (mayReceive(followed, await context.audiences.findCurrent({ pairingId, programId: null }), personId)) return true;
  // They coordinate its programme, which people's events may not have told yet.
  return followed === 'PAIRING' && (await context.loaders.pairingById.load(pairingId)) !== null;
}
