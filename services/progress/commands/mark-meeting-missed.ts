import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { decideMissOrWrapUp } from '../domain/meeting-agreement.js';
import type { MeetingEntity } from '../entities/meeting.entity.js';
import { changeMeeting, recordMeetingChange } from './change-meeting.js';
import { publishMeetingOver, unscheduleMeetingClock } from './meeting-clock.js';
import { releaseSlots } from './meeting-slots.js';
import { cancelReminders } from './schedule-reminders.js';

type Code = 'WRONG_STATUS' | 'NOT_YOURS';

/**
 * Either party tells that an agreed meeting did not take place, once its time has come. What is open on its agenda goes
 * to the next one. Refuses NOT_FOUND, WRONG_STATUS.
 */
export function markMeetingMissed(
  context: ProgressContext,
  id: string,
): Promise<Result<MeetingEntity, Code | 'NOT_FOUND'>> {
  return changeMeeting<Code>(context, { id, path: ['id'] }, async (change) => {
    const { unit, meeting } = change;
    const decision = decideMissOrWrapUp(meeting, 'MISS', { now: unit.now, path: 'id' });
    if (!decision.ok) return decision;
    await releaseSlots(unit, meeting.id);
    await cancelReminders(unit, meeting.id);
    unscheduleMeetingClock(unit, meeting.id);
    publishMeetingOver(change);
    meeting.status = decision.value;
    recordMeetingChange(change, 'MeetingMissed', {});
    return accept(meeting);
  });
}
