import { ActionItemEntity } from '../action-items/action-item.entity.js';
import type { PartyMeetingChange } from '../meetings/change-meeting.writes.js';
import { MeetingEntity } from '../meetings/meeting.entity.js';
import type { WrapUpState } from './wrap-up.domain.js';
import { WrapUpAnswerEntity, WrapUpEntity } from './wrap-up.entity.js';

export interface WrapUpContext extends WrapUpState {
  wrapUp: WrapUpEntity | null;
  /** The next meeting of the two that was proposed or confirmed already. */
  upcomingMeeting: MeetingEntity | null;
}

/** What is known of a meeting's wrap-up before one more answer. */
export async function loadWrapUpContext({
  unit,
  meeting,
  pairing,
  actorId,
}: PartyMeetingChange): Promise<WrapUpContext> {
  const { em, now } = unit;
  const { pairingId, mentorId, menteeId } = pairing;
  const of = { meetingId: meeting.id };
  const wrapUp = await em.findOne(WrapUpEntity, of);
  const answers = await em.find(WrapUpAnswerEntity, of);
  const followUps = await em.find(ActionItemEntity, of);
  const lying = { pairingId, id: { $ne: meeting.id }, status: { $in: ['PROPOSED' as const, 'CONFIRMED' as const] } };
  const soonest = { orderBy: { startsAt: 'asc', id: 'asc' } } as const;
  const ahead = await em.findOne(MeetingEntity, { ...lying, startsAt: { $gt: now } }, soonest);
  return {
    actorId,
    otherId: actorId === mentorId ? menteeId : mentorId,
    answeredIds: answers.map(({ personId }) => personId),
    followUpOwnerIds: followUps.map(({ ownerId }) => ownerId),
    hasNextOrReason: Boolean(ahead ?? wrapUp?.nextMeetingId ?? wrapUp?.reasonForNoNext),
    wrapUp,
    upcomingMeeting: ahead,
  };
}
