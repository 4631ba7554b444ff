import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { changeMeeting, recordMeetingChange } from '../meetings/change-meeting.writes.js';
import type { MeetingEntity } from '../meetings/meeting.entity.js';
import { cancelReminders } from '../reminders/schedule-reminders.writes.js';
import { publishMeetingOver, unscheduleMeetingClock } from './meeting-clock.writes.js';
import { decideMissOrWrapUp } from './meeting-decisions.domain.js';
import { releaseSlots } from './meeting-slots.writes.js';

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
