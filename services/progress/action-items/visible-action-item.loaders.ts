import type { ProgressContext } from '../context.js';
import { loadOwnPairing } from '../facts/own-pairing.loaders.js';
import type { ActionItemEntity } from './action-item.entity.js';

/** Returns an action item of one of the viewer's pairings; null for any other. */
export async function findVisibleActionItem(id: string, context: ProgressContext): Promise<ActionItemEntity | null> {
  const item = await context.loaders.actionItemById.load(id);
  return (await loadOwnPairing(item, context)) && item;
}
