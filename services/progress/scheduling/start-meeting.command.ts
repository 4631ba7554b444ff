import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { changeMeeting, recordMeetingChange } from '../meetings/change-meeting.writes.js';
import type { MeetingEntity } from '../meetings/meeting.entity.js';
import { publishMeetingPhase, scheduleMeetingEnd } from './meeting-clock.writes.js';
import { decideStart } from './meeting-decisions.domain.js';

type Code = 'WRONG_STATUS' | 'NOT_YOURS' | 'PAIRING_NOT_OPEN';

/**
 * Either party starts a confirmed meeting, from a quarter of an hour before its time; its minutes count from now.
 * Refuses NOT_FOUND, WRONG_STATUS, PAIRING_NOT_OPEN.
 */
export function startMeeting(context: ProgressContext, id: string): Promise<Result<MeetingEntity, Code | 'NOT_FOUND'>> {
  return changeMeeting<Code>(context, { id, path: ['id'] }, async (change) => {
    const { unit, meeting, pairing } = change;
    const decision = decideStart({ pairing, meeting }, unit.now);
    if (!decision.ok) return decision;
    meeting.status = 'IN_PROGRESS';
    meeting.startedAt = unit.now;
    scheduleMeetingEnd(unit, meeting);
    recordMeetingChange(change, 'MeetingStarted', {});
    publishMeetingPhase(change);
    return accept(meeting);
  });
}
