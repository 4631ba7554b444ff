import { accept, type Result, refuseAll } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { changePairingRow, rollBackWith } from '../facts/change-pairing.writes.js';
import { refreshMeetingPartyFacts } from '../facts/refresh-person-facts.writes.js';
import type { MeetingEntity } from '../meetings/meeting.entity.js';
import { meetingRow, type PartyMeetingChange, recordMeetingChange } from '../meetings/meeting-change.writes.js';
import { refuse } from '../refusals.js';
import { scheduleReminders } from '../reminders/schedule-reminders.writes.js';
import { checkMeetingTime } from './check-meeting-time.writes.js';
import { scheduleMeetingEnd } from './meeting-clock.writes.js';
import { decideConfirm } from './meeting-decisions.domain.js';
import { reserveSlots } from './meeting-slots.writes.js';

type Code =
  | 'WRONG_STATUS'
  | 'NOT_YOURS'
  | 'PAIRING_NOT_OPEN'
  | 'IN_THE_PAST'
  | 'QUIET_HOURS'
  | 'OVER_LIMIT'
  | 'OVERLAP';

/**
 * The party who did not propose the time confirms it. Both are reminded from then on. Quiet hours and limits are checked
 * as they are now.
 */
export async function confirmMeeting(
  context: ProgressContext,
  id: string,
): Promise<Result<MeetingEntity, Code | 'NOT_FOUND'>> {
  await refreshMeetingPartyFacts(context, id);
  return changePairingRow(context, meetingRow(context, id, ['id']), confirm);
}

async function confirm(change: PartyMeetingChange): Promise<Result<MeetingEntity, Code>> {
  const { unit, row: meeting, pairing, actorId } = change;
  const decision = decideConfirm({ pairing, meeting }, actorId, unit.now);
  if (!decision.ok) return decision;
  const path = { startsAt: ['id'], minutes: ['id'] };
  const limits = await checkMeetingTime(unit, { pairing, slot: meeting, except: meeting.id, path });
  if (limits.length > 0) return refuseAll(limits);
  const both = [pairing.mentorId, pairing.menteeId];
  if (!(await reserveSlots(unit, meeting.id, both, meeting))) rollBackWith(refuse('OVERLAP', 'id', 'meeting.overlap'));
  meeting.status = 'CONFIRMED';
  await scheduleReminders(unit, meeting, both);
  scheduleMeetingEnd(unit, meeting);
  recordMeetingChange(change, 'MeetingConfirmed', {
    startsAt: meeting.startsAt.toISOString(),
    minutes: meeting.minutes,
  });
  return accept(meeting);
}
