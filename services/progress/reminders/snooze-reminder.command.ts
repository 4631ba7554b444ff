import { LockMode } from '@mikro-orm/core';
import { requireViewer } from '../../shared/graphql/operation.js';
import { newId } from '../../shared/id.js';
import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import type { ProgressUnit } from '../operation.js';
import { refuse } from '../refusals.js';
import { decideAcknowledge, decideSnooze } from './reminder.domain.js';
import { ReminderEntity } from './reminder.entity.js';
import { sendReminderDueKind } from './schedule-reminders.writes.js';

/**
 * Puts a reminder off: it is told at that instant, once more where it was told before, unless it has become pointless by
 * then. Refuses NOT_FOUND, WRONG_STATUS, IN_THE_PAST, INVALID.
 */
export function snoozeReminder(
  context: ProgressContext,
  id: string,
  until: Date,
): Promise<Result<ReminderEntity, 'NOT_FOUND' | 'WRONG_STATUS' | 'IN_THE_PAST' | 'INVALID'>> {
  return changeReminder(context, id, (unit, reminder) => {
    const decision = decideSnooze(reminder, until, unit.now);
    if (!decision.ok) return decision;
    unit.unschedule(sendReminderDueKind, reminder.dueId);
    Object.assign(reminder, { status: 'SNOOZED', dueAt: until, dueId: newId() });
    unit.schedule(sendReminderDueKind, reminder.dueId, until);
    return accept(reminder);
  });
}

/** Marks a reminder as seen; one that is still to come is then not told. Refuses NOT_FOUND, WRONG_STATUS. */
export function acknowledgeReminder(
  context: ProgressContext,
  id: string,
): Promise<Result<ReminderEntity, 'NOT_FOUND' | 'WRONG_STATUS'>> {
  return changeReminder(context, id, (unit, reminder) => {
    const decision = decideAcknowledge(reminder);
    if (!decision.ok) return decision;
    unit.unschedule(sendReminderDueKind, reminder.dueId);
    reminder.status = 'ACKNOWLEDGED';
    return accept(reminder);
  });
}

/** Locks a reminder of the viewer's own and changes it. Refuses NOT_FOUND for any other. */
function changeReminder<Code extends string>(
  context: ProgressContext,
  id: string,
  change: (unit: ProgressUnit, reminder: ReminderEntity) => Result<ReminderEntity, Code>,
): Promise<Result<ReminderEntity, Code | 'NOT_FOUND'>> {
  const { personId: recipientId } = requireViewer(context);
  return context.transact(async (unit) => {
    const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
    const reminder = await unit.em.findOne(ReminderEntity, { id, recipientId }, lock);
    return reminder ? change(unit, reminder) : refuse('NOT_FOUND', 'id', 'reminder.notFound');
  });
}
