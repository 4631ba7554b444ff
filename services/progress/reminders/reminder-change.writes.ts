import { LockMode } from '@mikro-orm/core';
import { requireViewer } from '../../shared/graphql/operation.js';
import type { Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import type { ProgressUnit } from '../operation.js';
import { refuse } from '../refusals.js';
import { ReminderEntity } from './reminder.entity.js';

/** Locks one of the viewer's reminders and changes it. Refuses NOT_FOUND for anybody else's. */
export function changeReminder<Code extends string>(
  context: ProgressContext,
  id: string,
  decide: (unit: ProgressUnit, reminder: ReminderEntity) => Result<ReminderEntity, Code>,
): Promise<Result<ReminderEntity, Code | 'NOT_FOUND'>> {
  const { personId: recipientId } = requireViewer(context);
  return context.transact(async (unit) => {
    const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
    const reminder = await unit.em.findOne(ReminderEntity, { id, recipientId }, lock);
    return reminder ? decide(unit, reminder) : refuse('NOT_FOUND', 'id', 'reminder.notFound');
  });
}
