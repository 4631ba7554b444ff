import { type MeetingChange, recordAsIs } from './change-meeting.js';

/** Records that the two met, once for a meeting: with its first wrap-up, or when it is logged. */
export function recordHeld(change: MeetingChange): void {
  const { startsAt, minutes, channel, organizerId } = change.meeting;
  recordAsIs(change, 'MeetingHeld', { startsAt: startsAt.toISOString(), minutes, channel, organizerId });
}
