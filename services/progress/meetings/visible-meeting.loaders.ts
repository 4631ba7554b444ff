import type { ProgressContext } from '../context.js';
import { loadOwnPairing } from '../facts/own-pairing.loaders.js';
import type { MeetingEntity } from './meeting.entity.js';

/** Returns a meeting of one of the viewer's pairings; null for any other. */
export async function findVisibleMeeting(id: string, context: ProgressContext): Promise<MeetingEntity | null> {
  const meeting = await context.loaders.meetingById.load(id);
  return (await loadOwnPairing(meeting, context)) && meeting;
}
