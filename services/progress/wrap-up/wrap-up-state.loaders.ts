import { ActionItemEntity } from '../action-items/action-item.entity.js';
import { otherPartyOf } from '../facts/pairing.domain.js';
import type { PairingFactEntity } from '../facts/pairing-fact.entity.js';
import { MeetingEntity } from '../meetings/meeting.entity.js';
import type { ProgressUnit } from '../operation.js';
import type { WrapUpState } from './wrap-up.domain.js';
import { WrapUpAnswerEntity, WrapUpEntity } from './wrap-up.entity.js';

export interface WrapUpContext extends WrapUpState {
  wrapUp: WrapUpEntity | null;
  /** The pairing's next meeting that is proposed or confirmed. */
  upcomingMeeting: MeetingEntity | null;
}

/** Loads the state of a meeting's wrap-up before a party answers. */
export async function loadWrapUpContext({
  unit: { em, now },
  row: meeting,
  pairing,
  actorId,
}: {
  unit: Pick<ProgressUnit, 'em' | 'now'>;
  row: MeetingEntity;
  pairing: PairingFactEntity;
  actorId: string;
}): Promise<WrapUpContext> {
  const { pairingId } = pairing;
  const ofMeeting = { meetingId: meeting.id };
  const wrapUp = await em.findOne(WrapUpEntity, ofMeeting);
  const answers = await em.find(WrapUpAnswerEntity, ofMeeting);
  const followUps = await em.find(ActionItemEntity, ofMeeting);
  const upcoming = { pairingId, id: { $ne: meeting.id }, status: { $in: ['PROPOSED' as const, 'CONFIRMED' as const] } };
  const soonest = { orderBy: { startsAt: 'asc', id: 'asc' } } as const;
  const next = await em.findOne(MeetingEntity, { ...upcoming, startsAt: { $gt: now } }, soonest);
  return {
    actorId,
    otherId: otherPartyOf(pairing, actorId),
    answeredIds: answers.map(({ personId }) => personId),
    followUpOwnerIds: followUps.map(({ ownerId }) => ownerId),
    hasNextOrReason: Boolean(next ?? wrapUp?.nextMeetingId ?? wrapUp?.reasonForNoNext),
    wrapUp,
    upcomingMeeting: next,
  };
}
