import type { ProgressContext } from '../context.js';

/** The two of a meeting's pairing; nobody where it is not known. */
export async function partiesOfMeeting({ loaders }: ProgressContext, meetingId: string): Promise<string[]> {
  const meeting = await loaders.meetingById.load(meetingId);
  const pairing = meeting && (await loaders.pairingById.load(meeting.pairingId));
  return pairing ? [pairing.mentorId, pairing.menteeId] : [];
}
