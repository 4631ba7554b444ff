import { describedEnum } from '../../../shared/described-enum.js';
import type { ActionItemStatusName } from '../../domain/action-item.js';

export const ActionItemStatus = describedEnum<ActionItemStatusName>(
  'ActionItemStatus',
  'Where an action item stands.',
  {
    OPEN: 'To be done.',
    DONE: 'Done; the other party may acknowledge it.',
    CARRIED_OVER: 'Still to be done: it comes back in the next meeting’s agenda.',
    DROPPED: 'Not to be done any more.',
  },
);
