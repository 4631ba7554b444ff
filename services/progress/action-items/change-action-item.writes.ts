import type { Result } from '../../shared/result.js';
import { changePairingRow, type PairingRowChange } from '../common/change-pairing-row.writes.js';
import type { ProgressContext } from '../context.js';
import { ActionItemEntity } from './action-item.entity.js';

/** What an action item refuses. */
export type ActionItemCode = 'NOT_FOUND' | 'NOT_YOURS' | 'PAIRING_NOT_OPEN' | 'WRONG_STATUS';

/** Locks an action item of one of the viewer's pairings and changes it. Refuses NOT_FOUND for any other. */
export function changeActionItem(
  context: ProgressContext,
  id: string,
  change: (found: PairingRowChange<ActionItemEntity>) => Result<ActionItemEntity, ActionItemCode>,
): Promise<Result<ActionItemEntity, ActionItemCode>> {
  const wanted = { entity: ActionItemEntity, id, path: ['id'], notFound: 'actionItem.notFound' as const };
  return changePairingRow<ActionItemEntity, ActionItemEntity, ActionItemCode>(context, wanted, change);
}
