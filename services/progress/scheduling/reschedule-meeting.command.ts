import { accept, type Result, refuseAll } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { changePairingRow, rollBackWith } from '../facts/change-pairing.writes.js';
import { refreshMeetingPartyFacts } from '../facts/refresh-person-facts.writes.js';
import type { MeetingEntity } from '../meetings/meeting.entity.js';
import { meetingRow, type PartyMeetingChange, recordMeetingChange } from '../meetings/meeting-change.writes.js';
import { refuse } from '../refusals.js';
import { cancelReminders } from '../reminders/schedule-reminders.writes.js';
import { checkMeetingTime } from './check-meeting-time.writes.js';
import { unscheduleMeetingClock } from './meeting-clock.writes.js';
import { decideReschedule } from './meeting-decisions.domain.js';
import { isSlotTaken, releaseSlots } from './meeting-slots.writes.js';

export interface RescheduleMeeting {
  id: string;
  expectedVersion: number;
  startsAt: Date;
  /** Unchanged if absent. */
  minutes?: number | null | undefined;
}

type Code =
  | 'WRONG_STATUS'
  | 'NOT_YOURS'
  | 'PAIRING_NOT_OPEN'
  | 'STALE_VERSION'
  | 'INVALID'
  | 'TOO_SHORT'
  | 'IN_THE_PAST'
  | 'QUIET_HOURS'
  | 'OVER_LIMIT'
  | 'OVERLAP';

/** A party moves an upcoming meeting. It is PROPOSED again, its reminders are cancelled, and the other party confirms. */
export async function rescheduleMeeting(
  context: ProgressContext,
  input: RescheduleMeeting,
): Promise<Result<MeetingEntity, Code | 'NOT_FOUND'>> {
  await refreshMeetingPartyFacts(context, input.id);
  return changePairingRow(context, meetingRow(context, input.id, ['id']), (change) => move(change, input));
}

async function move(change: PartyMeetingChange, input: RescheduleMeeting): Promise<Result<MeetingEntity, Code>> {
  const { unit, row: meeting, pairing, actorId } = change;
  const { startsAt, expectedVersion } = input;
  const slot = { startsAt, minutes: input.minutes ?? meeting.minutes };
  const decision = decideReschedule({ pairing, meeting }, unit.now, { ...slot, expectedVersion });
  if (!decision.ok) return decision;
  const path = { startsAt: ['startsAt'], minutes: ['minutes'] };
  const limits = await checkMeetingTime(unit, { pairing, slot, except: meeting.id, path });
  if (limits.length > 0) return refuseAll(limits);
  await releaseSlots(unit, meeting.id);
  if (await isSlotTaken(unit, [pairing.mentorId, pairing.menteeId], slot))
    rollBackWith(refuse('OVERLAP', 'startsAt', 'meeting.overlap'));
  await cancelReminders(unit, meeting.id);
  unscheduleMeetingClock(unit, meeting.id);
  Object.assign(meeting, { ...slot, status: 'PROPOSED', proposedById: actorId });
  recordMeetingChange(change, 'MeetingRescheduled', {});
  return accept(meeting);
}
