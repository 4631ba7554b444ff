import { type AgendaPhaseKeyName, agendaPhaseAt } from '../agenda/agenda.domain.js';
import { isUpcomingOrRunning, type MeetingState, meetingEndsAt } from '../meetings/meeting.domain.js';
import { type MeetingRowChange, recordMeetingEvent } from '../meetings/meeting-change.writes.js';
import type { ProgressUnit } from '../operation.js';

/** Schedules the end of a meeting. */
export function scheduleMeetingEnd(unit: ProgressUnit, meeting: MeetingState & { id: string }): void {
  unit.schedule('meeting.end', meeting.id, meetingEndsAt(meeting));
}

/** Unschedules the end and the phases of a meeting. */
export function unscheduleMeetingClock(unit: ProgressUnit, meetingId: string): void {
  unit.unschedule('meeting.end', meetingId);
  unit.unschedule('meeting.phase', meetingId);
}

/** Records the phase that a meeting in progress has reached, and schedules the next one. */
export function publishMeetingPhase(change: MeetingRowChange): void {
  const { unit, row: meeting } = change;
  const { startedAt, minutes } = meeting;
  const reached = startedAt && agendaPhaseAt({ startedAt, minutes }, unit.now);
  if (!reached) return;
  recordPhase(change, reached.phase.key);
  if (reached.nextAt) unit.schedule('meeting.phase', meeting.id, reached.nextAt);
}

/** Records that a meeting is over or will not begin. Called before its status changes. */
export function publishMeetingOver(change: MeetingRowChange): void {
  if (isUpcomingOrRunning(change.row.status)) recordPhase(change, null);
}

function recordPhase(change: MeetingRowChange, phase: AgendaPhaseKeyName | null): void {
  const { row: meeting, pairing } = change;
  recordMeetingEvent(change, 'MeetingPhaseReached', { phase }, [meeting.id, pairing.mentorId, pairing.menteeId]);
}
