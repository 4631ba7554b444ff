import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { decideAcknowledge } from './reminder.domain.js';
import type { ReminderEntity } from './reminder.entity.js';
import { changeReminder } from './reminder-change.writes.js';

/** The recipient acknowledges a reminder; one that was not sent yet will not be sent. */
export function acknowledgeReminder(
  context: ProgressContext,
  id: string,
): Promise<Result<ReminderEntity, 'NOT_FOUND' | 'WRONG_STATUS'>> {
  return changeReminder(context, id, (unit, reminder) => {
    const decision = decideAcknowledge(reminder);
    if (!decision.ok) return decision;
    unit.unschedule('reminder.send', reminder.dueId);
    reminder.status = 'ACKNOWLEDGED';
    return accept(reminder);
  });
}
