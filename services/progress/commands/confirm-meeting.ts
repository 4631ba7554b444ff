import { accept, type Result, refuse } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { decideConfirm } from '../domain/meeting.js';
import type { MeetingEntity } from '../entities/meeting.entity.js';
import { changeMeeting, recordMeeting, undo } from './change-meeting.js';
import { takeSlots } from './meeting-slots.js';
import { scheduleReminders } from './schedule-reminders.js';

type Code = 'NOT_FOUND' | 'WRONG_STATUS' | 'NOT_YOURS' | 'IN_THE_PAST' | 'OVERLAP';

/**
 * The party who did not propose the time confirms it; both are reminded from then on. Refuses NOT_FOUND, WRONG_STATUS,
 * NOT_YOURS, IN_THE_PAST, OVERLAP.
 */
export function confirmMeeting(context: ProgressContext, id: string): Promise<Result<MeetingEntity, Code>> {
  return changeMeeting<Code>(context, id, async (change) => {
    const { unit, meeting, pairing, actorId } = change;
    const decision = decideConfirm(meeting, actorId, unit.now);
    if (!decision.ok) return decision;
    const both = [pairing.mentorId, pairing.menteeId];
    if (!(await takeSlots(unit, meeting.id, both, meeting))) undo(refuse('OVERLAP', 'id', 'meeting.overlap'));
    meeting.status = 'CONFIRMED';
    await scheduleReminders(unit, meeting, both);
    recordMeeting(change, 'MeetingConfirmed', { startsAt: meeting.startsAt.toISOString(), minutes: meeting.minutes });
    return accept(meeting);
  });
}
