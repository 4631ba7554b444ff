import type { Unit } from '../../shared/transact.js';
import { type AgendaPhaseKeyName, phaseAt } from '../domain/agenda.js';
import { endsAt, isToCome, type MeetingState } from '../domain/meeting.js';
import { type MeetingChange, recordAsIs } from './change-meeting.js';

/** The kind of due row that ends a meeting's time; its subject is the meeting's id. */
export const endMeeting = 'meeting.end';
/** The kind of due row that tells that a meeting in progress has reached its next phase. */
export const reachPhase = 'meeting.phase';

/** Lets a meeting's time end when it does. */
export function scheduleEnd(unit: Unit, meeting: MeetingState & { id: string }): void {
  unit.schedule(endMeeting, meeting.id, endsAt(meeting));
}

/** Takes back what the clock was to do with a meeting. */
export function stopClock(unit: Unit, meetingId: string): void {
  unit.unschedule(endMeeting, meetingId);
  unit.unschedule(reachPhase, meetingId);
}

/** Tells who follows the phases of a meeting in progress which one it has reached by now, and when to look again. */
export function tellPhase(change: MeetingChange): void {
  const { unit, meeting } = change;
  const { startedAt, minutes } = meeting;
  const reached = startedAt && phaseAt({ startedAt, minutes }, unit.now);
  if (!reached) return;
  recordPhase(change, reached.phase.key);
  if (reached.nextAt) unit.schedule(reachPhase, meeting.id, reached.nextAt);
}

/** Tells them that it is over, or will not begin. To be called before its status changes. */
export function tellOver(change: MeetingChange): void {
  if (isToCome(change.meeting.status)) recordPhase(change, null);
}

function recordPhase(change: MeetingChange, phase: AgendaPhaseKeyName | null): void {
  const { meeting, pairing } = change;
  recordAsIs(change, 'MeetingPhaseReached', { phase }, [meeting.id, pairing.mentorId, pairing.menteeId]);
}
