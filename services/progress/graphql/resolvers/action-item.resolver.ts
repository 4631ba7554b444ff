import { isParty } from '../../commands/find-pairing.js';
import type { ProgressContext } from '../../context.js';

/** An action item that the viewer may see; null for any other. */
export async function visibleActionItem(id: string, { viewer, loaders }: ProgressContext) {
  const item = await loaders.actionItemById.load(id);
  const pairing = item && (await loaders.pairingById.load(item.pairingId));
  return pairing && isParty(pairing, viewer?.personId) ? item : null;
}
