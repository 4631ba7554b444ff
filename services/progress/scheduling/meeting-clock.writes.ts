import { type AgendaPhaseKeyName, agendaPhaseAt } from '../agenda/agenda.domain.js';
import { type MeetingRowChange, recordMeetingEvent } from '../meetings/change-meeting.writes.js';
import { isUpcomingOrRunning, type MeetingState, meetingEndsAt } from '../meetings/meeting.domain.js';
import type { ProgressUnit } from '../operation.js';

/** The kind of due row that ends a meeting's time; its subject is the meeting's id. */
export const endMeetingDueKind = 'meeting.end';
/** The kind of due row that tells that a meeting in progress has reached its next phase. */
export const meetingPhaseDueKind = 'meeting.phase';

/** Lets a meeting's time end when it does. */
export function scheduleMeetingEnd(unit: ProgressUnit, meeting: MeetingState & { id: string }): void {
  unit.schedule(endMeetingDueKind, meeting.id, meetingEndsAt(meeting));
}

/** Takes back what the clock was to do with a meeting. */
export function unscheduleMeetingClock(unit: ProgressUnit, meetingId: string): void {
  unit.unschedule(endMeetingDueKind, meetingId);
  unit.unschedule(meetingPhaseDueKind, meetingId);
}

/** Tells who follows the phases of a meeting in progress which one it has reached by now, and when to look again. */
export function publishMeetingPhase(change: MeetingRowChange): void {
  const { unit, meeting } = change;
  const { startedAt, minutes } = meeting;
  const reached = startedAt && agendaPhaseAt({ startedAt, minutes }, unit.now);
  if (!reached) return;
  recordPhase(change, reached.phase.key);
  if (reached.nextAt) unit.schedule(meetingPhaseDueKind, meeting.id, reached.nextAt);
}

/** Tells them that it is over, or will not begin. To be called before its status changes. */
export function publishMeetingOver(change: MeetingRowChange): void {
  if (isUpcomingOrRunning(change.meeting.status)) recordPhase(change, null);
}

function recordPhase(change: MeetingRowChange, phase: AgendaPhaseKeyName | null): void {
  const { meeting, pairing } = change;
  recordMeetingEvent(change, 'MeetingPhaseReached', { phase }, [meeting.id, pairing.mentorId, pairing.menteeId]);
}
