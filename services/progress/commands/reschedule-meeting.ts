import { accept, type Result, refuse } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { decideReschedule } from '../domain/meeting.js';
import type { MeetingEntity } from '../entities/meeting.entity.js';
import { changeMeeting, recordMeeting, undo } from './change-meeting.js';
import { freeSlots, isTaken } from './meeting-slots.js';
import { cancelReminders } from './schedule-reminders.js';

export interface RescheduleMeeting {
  id: string;
  expectedVersion: number;
  startsAt: Date;
  /** As before where absent. */
  minutes?: number | null | undefined;
}

type Code = 'NOT_FOUND' | 'WRONG_STATUS' | 'STALE_VERSION' | 'INVALID' | 'TOO_SHORT' | 'IN_THE_PAST' | 'OVERLAP';

/**
 * Either party moves a meeting that lies ahead; it is PROPOSED again, its reminders are taken back, and the other one
 * confirms. Refuses NOT_FOUND, WRONG_STATUS, STALE_VERSION, INVALID, TOO_SHORT, IN_THE_PAST, OVERLAP.
 */
export function rescheduleMeeting(
  context: ProgressContext,
  input: RescheduleMeeting,
): Promise<Result<MeetingEntity, Code>> {
  return changeMeeting<Code>(context, input.id, async (change) => {
    const { unit, meeting, pairing, actorId } = change;
    const { startsAt, expectedVersion } = input;
    const slot = { startsAt, minutes: input.minutes ?? meeting.minutes };
    const decision = decideReschedule(meeting, unit.now, { ...slot, expectedVersion });
    if (!decision.ok) return decision;
    await freeSlots(unit, meeting.id);
    if (await isTaken(unit, [pairing.mentorId, pairing.menteeId], slot))
      undo(refuse('OVERLAP', 'startsAt', 'meeting.overlap'));
    await cancelReminders(unit, meeting.id);
    Object.assign(meeting, { ...slot, status: 'PROPOSED', proposedById: actorId });
    recordMeeting(change, 'MeetingRescheduled', {});
    return accept(meeting);
  });
}
