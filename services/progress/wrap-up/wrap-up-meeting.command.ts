import { accept, type Result, refuseAll } from '../../shared/result.js';
import { insertActionItem } from '../action-items/action-item.writes.js';
import { carryOverActionItems } from '../action-items/carry-over-action-items.writes.js';
import { checkIdempotencyKey } from '../common/idempotency.writes.js';
import type { ProgressContext } from '../context.js';
import { refreshMeetingPartyFacts } from '../facts/refresh-person-facts.writes.js';
import { changeMeeting, type PartyMeetingChange, recordMeetingChange } from '../meetings/change-meeting.writes.js';
import type { MeetingEntity } from '../meetings/meeting.entity.js';
import { refuse } from '../refusals.js';
import { publishMeetingOver, unscheduleMeetingClock } from '../scheduling/meeting-clock.writes.js';
import { decideMissOrWrapUp } from '../scheduling/meeting-decisions.domain.js';
import type { ProposeMeeting, ProposeMeetingCode } from '../scheduling/propose-meeting.writes.js';
import { recordMeetingHeld } from '../scheduling/record-meeting-held.writes.js';
import { findOrProposeNextMeeting } from './next-meeting.writes.js';
import { decideWrapUp, type ObjectivesMetName } from './wrap-up.domain.js';
import { AttendanceEntity, WrapUpAnswerEntity, WrapUpEntity } from './wrap-up.entity.js';
import { loadWrapUpContext, type WrapUpContext } from './wrap-up-state.loaders.js';

export interface WrapUpMeeting {
  meetingId: string;
  objectivesMet: ObjectivesMetName;
  learnings: string | null;
  followUps: { ownerId: string; text: string; dueOn: string | null }[];
  otherPartyOnTime: boolean;
  otherPartyPrepared: boolean;
  next: ProposeMeeting | null;
  reasonForNoNext: string | null;
}

type Code =
  | ProposeMeetingCode
  | 'WRONG_STATUS'
  | 'NOT_YOURS'
  | 'ALREADY_SUBMITTED'
  | 'FOLLOW_UP_REQUIRED'
  | 'NEXT_MEETING_OR_REASON';

/**
 * A party tells how a meeting ended: whether the day's objectives were met for them, what follows, and the next meeting
 * or why there is none. The first of the two completes the meeting, which counts as held from then on; the second adds
 * their answer. Answer, action items and next meeting are made together or not at all. Refuses NOT_FOUND, WRONG_STATUS,
 * ALREADY_SUBMITTED, FOLLOW_UP_REQUIRED, NEXT_MEETING_OR_REASON, INVALID, and for the next meeting, under `input.next`, as
 * `proposeMeeting` does.
 */
export async function wrapUpMeeting(
  context: ProgressContext,
  input: WrapUpMeeting,
): Promise<Result<MeetingEntity, Code | 'NOT_FOUND'>> {
  const invalid = checkIdempotencyKey(input.next?.idempotencyKey, ['input', 'next']);
  if (invalid.length > 0) return refuseAll(invalid);
  const named = { id: input.meetingId, path: ['input', 'meetingId'] };
  if (input.next) await refreshMeetingPartyFacts(context, input.meetingId);
  return changeMeeting<Code>(context, named, (change) => decideAndWrapUp(change, input));
}

async function decideAndWrapUp(change: PartyMeetingChange, input: WrapUpMeeting): Promise<Result<MeetingEntity, Code>> {
  const { unit, meeting, pairing } = change;
  const move = decideMissOrWrapUp(meeting, 'WRAP_UP', { now: unit.now, path: ['input', 'meetingId'] });
  if (!move.ok) return move;
  if (input.next && input.next.pairingId !== pairing.pairingId)
    return refuse('INVALID', ['input', 'next', 'pairingId'], 'wrapUp.samePairing');
  const known = await loadWrapUpContext(change);
  const decision = decideWrapUp(known, { ...input, hasNext: input.next !== null });
  if (!decision.ok) return decision;
  if (meeting.status !== 'COMPLETED') await carryOverActionItems(unit, pairing.pairingId);
  const wrapUp = answer(change, known, input);
  complete(change);
  await unit.em.flush();
  const next = await findOrProposeNextMeeting(change, input.next, known.upcomingMeeting);
  wrapUp.nextMeetingId ??= next?.id ?? null;
  wrapUp.reasonForNoNext = wrapUp.nextMeetingId ? null : (wrapUp.reasonForNoNext ?? input.reasonForNoNext);
  return accept(meeting);
}

/** Writes down this party's answer, how the other came, and what follows. */
function answer(change: PartyMeetingChange, { wrapUp, otherId }: WrapUpContext, input: WrapUpMeeting): WrapUpEntity {
  const { unit, meeting, pairing, actorId } = change;
  const { em, now: at } = unit;
  const of = { meetingId: meeting.id };
  const begun = wrapUp ?? em.create(WrapUpEntity, { ...of, nextMeetingId: null, reasonForNoNext: null, at });
  const { objectivesMet, otherPartyOnTime: onTime, otherPartyPrepared: prepared } = input;
  const learnings = input.learnings?.trim() || null;
  const own = em.create(WrapUpAnswerEntity, { ...of, personId: actorId, objectivesMet, learnings, at });
  em.persist([begun, own, em.create(AttendanceEntity, { ...of, personId: otherId, onTime, prepared })]);
  recordMeetingChange(change, 'MeetingWrappedUp', {});
  for (const { ownerId, text, dueOn } of input.followUps)
    insertActionItem(unit, { pairing, ownerId, text, dueOn, goalId: null, meetingId: meeting.id, actorId });
  return begun;
}

/** The first answer completes the meeting: from now on the two have met. */
function complete(change: PartyMeetingChange): void {
  const { unit, meeting } = change;
  if (meeting.status === 'COMPLETED') return;
  publishMeetingOver(change);
  unscheduleMeetingClock(unit, meeting.id);
  meeting.status = 'COMPLETED';
  recordMeetingHeld(change);
}
