import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { changePairingRow } from '../facts/change-pairing.writes.js';
import type { MeetingEntity } from '../meetings/meeting.entity.js';
import { meetingRow, recordMeetingChange } from '../meetings/meeting-change.writes.js';
import { cancelReminders } from '../reminders/schedule-reminders.writes.js';
import { publishMeetingOver, unscheduleMeetingClock } from './meeting-clock.writes.js';
import { decideMissOrWrapUp } from './meeting-decisions.domain.js';
import { releaseSlots } from './meeting-slots.writes.js';

type Code = 'WRONG_STATUS' | 'NOT_YOURS';

/** A party reports that an agreed meeting did not take place, once its time has come. */
export function markMeetingMissed(
  context: ProgressContext,
  id: string,
): Promise<Result<MeetingEntity, Code | 'NOT_FOUND'>> {
  return changePairingRow(context, meetingRow(context, id, ['id']), async (change) => {
    const { unit, row: meeting } = change;
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
