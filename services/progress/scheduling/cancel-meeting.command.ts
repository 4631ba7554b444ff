import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { changePairingRow } from '../facts/change-pairing.writes.js';
import type { MeetingEntity } from '../meetings/meeting.entity.js';
import { meetingRow } from '../meetings/meeting-change.writes.js';
import { cancelLockedMeeting } from './cancel-meetings.writes.js';
import { decideCancel } from './meeting-decisions.domain.js';

type Code = 'NOT_YOURS' | 'WRONG_STATUS' | 'INVALID';

/** A party cancels an upcoming meeting and its reminders. */
export function cancelMeeting(
  context: ProgressContext,
  id: string,
  reason: string | null,
): Promise<Result<MeetingEntity, Code | 'NOT_FOUND'>> {
  return changePairingRow(context, meetingRow(context, id, ['id']), async (change) => {
    const decision = decideCancel(change.row, change.unit.now, reason);
    if (!decision.ok) return decision;
    await cancelLockedMeeting(change, reason);
    return accept(change.row);
  });
}
