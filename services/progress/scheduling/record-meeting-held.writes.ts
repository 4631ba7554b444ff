import { type MeetingRowChange, recordMeetingEvent } from '../meetings/change-meeting.writes.js';

/** Records that the two met, once for a meeting: with its first wrap-up, or when it is logged. */
export function recordMeetingHeld(change: MeetingRowChange): void {
  const { startsAt, minutes, channel, organizerId } = change.meeting;
  recordMeetingEvent(change, 'MeetingHeld', { startsAt: startsAt.toISOString(), minutes, channel, organizerId });
}
