import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { changePairingRow } from '../facts/change-pairing.writes.js';
import type { MeetingEntity } from '../meetings/meeting.entity.js';
import { meetingRow, recordMeetingChange } from '../meetings/meeting-change.writes.js';
import { publishMeetingPhase, scheduleMeetingEnd } from './meeting-clock.writes.js';
import { decideStart } from './meeting-decisions.domain.js';

type Code = 'WRONG_STATUS' | 'NOT_YOURS' | 'PAIRING_NOT_OPEN';

/** A party starts a confirmed meeting, at the earliest 15 minutes before its time. Its minutes count from then. */
export function startMeeting(context: ProgressContext, id: string): Promise<Result<MeetingEntity, Code | 'NOT_FOUND'>> {
  return changePairingRow(context, meetingRow(context, id, ['id']), async (change) => {
    const { unit, row: meeting, pairing } = change;
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
