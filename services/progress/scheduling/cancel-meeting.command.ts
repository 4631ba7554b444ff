import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { changeMeeting } from '../meetings/change-meeting.writes.js';
import type { MeetingEntity } from '../meetings/meeting.entity.js';
import { cancelLockedMeeting } from './cancel-meetings.writes.js';
import { decideCancel } from './meeting-decisions.domain.js';

type Code = 'NOT_YOURS' | 'WRONG_STATUS' | 'INVALID';

/** Either party calls off a meeting that lies ahead, reminders included. Refuses NOT_FOUND, WRONG_STATUS, INVALID. */
export function cancelMeeting(
  context: ProgressContext,
  id: string,
  reason: string | null,
): Promise<Result<MeetingEntity, Code | 'NOT_FOUND'>> {
  return changeMeeting<Code>(context, { id, path: ['id'] }, async (change) => {
    const decision = decideCancel(change.meeting, change.unit.now, reason);
    if (!decision.ok) return decision;
    await cancelLockedMeeting(change, reason);
    return accept(change.meeting);
  });
}
