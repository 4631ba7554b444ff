import { newId } from '../../shared/id.js';
import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { decideSnooze } from './reminder.domain.js';
import { ReminderEntity } from './reminder.entity.js';
import { changeReminder } from './reminder-change.writes.js';

/** The recipient snoozes a reminder: it is sent at that instant, unless it is no longer valid by then. */
export function snoozeReminder(
  context: ProgressContext,
  id: string,
  until: Date,
): Promise<Result<ReminderEntity, 'NOT_FOUND' | 'WRONG_STATUS' | 'IN_THE_PAST' | 'INVALID'>> {
  return changeReminder(context, id, (unit, reminder) => {
    const decision = decideSnooze(reminder, until, unit.now);
    if (!decision.ok) return decision;
    unit.unschedule('reminder.send', reminder.dueId);
    Object.assign(reminder, { status: 'SNOOZED', dueAt: until, dueId: newId() });
    unit.schedule('reminder.send', reminder.dueId, until);
    return accept(reminder);
  });
}
