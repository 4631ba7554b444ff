import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { decideCancel } from '../domain/meeting.js';
import type { MeetingEntity } from '../entities/meeting.entity.js';
import { changeMeeting, recordMeeting } from './change-meeting.js';
import { freeSlots } from './meeting-slots.js';
import { cancelReminders } from './schedule-reminders.js';

/** Either party calls off a meeting that lies ahead, reminders included. Refuses NOT_FOUND, WRONG_STATUS, INVALID. */
export function cancelMeeting(
  context: ProgressContext,
  id: string,
  reason: string | null,
): Promise<Result<MeetingEntity, 'NOT_FOUND' | 'WRONG_STATUS' | 'INVALID'>> {
  return changeMeeting<'WRONG_STATUS' | 'INVALID'>(context, id, async (change) => {
    const { unit, meeting } = change;
    const decision = decideCancel(meeting, reason);
    if (!decision.ok) return decision;
    await freeSlots(unit, meeting.id);
    await cancelReminders(unit, meeting.id);
    meeting.status = 'CANCELLED';
    meeting.cancelReason = reason;
    recordMeeting(change, 'MeetingCancelled', {});
    return accept(meeting);
  });
}
