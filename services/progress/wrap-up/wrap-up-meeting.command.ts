import { accept, type Result } from '../../shared/result.js';
import { carryOverActionItems, insertActionItem } from '../action-items/action-item.writes.js';
import type { ProgressContext } from '../context.js';
import { changePairingRow } from '../facts/change-pairing.writes.js';
import { refreshMeetingPartyFacts } from '../facts/refresh-person-facts.writes.js';
import type { MeetingEntity } from '../meetings/meeting.entity.js';
import {
  meetingRow,
  type PartyMeetingChange,
  recordMeetingChange,
  recordMeetingHeld,
} from '../meetings/meeting-change.writes.js';
import { refuse } from '../refusals.js';
import { publishMeetingOver, unscheduleMeetingClock } from '../scheduling/meeting-clock.writes.js';
import { decideMissOrWrapUp } from '../scheduling/meeting-decisions.domain.js';
import type { ProposeMeeting, ProposeMeetingCode } from '../scheduling/propose-meeting.writes.js';
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
 * A party wraps up a meeting: whether its objectives were met for them, what follows, and the next meeting or why there is
 * none. The first wrap-up completes the meeting, which then counts as held; the second adds the other party's answer.
 * Answer, action items and next meeting are stored together or not at all. Refusals of the next meeting have paths under
 * `input.next`.
 */
export async function wrapUpMeeting(
  context: ProgressContext,
  input: WrapUpMeeting,
): Promise<Result<MeetingEntity, Code | 'NOT_FOUND'>> {
  const { meetingId, next } = input;
  if (next) await refreshMeetingPartyFacts(context, meetingId);
  const path = ['input', 'meetingId'];
  return changePairingRow(context, meetingRow(context, meetingId, path), async (change) => {
    const { unit, row: meeting, pairing } = change;
    const move = decideMissOrWrapUp(meeting, 'WRAP_UP', { now: unit.now, path });
    if (!move.ok) return move;
    if (next && next.pairingId !== pairing.pairingId)
      return refuse('INVALID', ['input', 'next', 'pairingId'], 'wrapUp.samePairing');
    const before = await loadWrapUpContext(change);
    const decision = decideWrapUp(before, { ...input, hasNext: next !== null });
    if (!decision.ok) return decision;
    await saveWrapUp(change, before, input);
    return accept(meeting);
  });
}

async function saveWrapUp(change: PartyMeetingChange, before: WrapUpContext, input: WrapUpMeeting): Promise<void> {
  const { unit, row: meeting } = change;
  if (meeting.status !== 'COMPLETED') await carryOverActionItems(unit, meeting.pairingId);
  const wrapUp = insertAnswer(change, before, input);
  completeMeeting(change);
  const next = await findOrProposeNextMeeting(change, input.next, before.upcomingMeeting);
  wrapUp.nextMeetingId ??= next?.id ?? null;
  wrapUp.reasonForNoNext = wrapUp.nextMeetingId ? null : (wrapUp.reasonForNoNext ?? input.reasonForNoNext);
}

/** Inserts this party's answer, the other party's attendance, and the follow-ups. */
function insertAnswer(
  change: PartyMeetingChange,
  { wrapUp, otherId }: WrapUpContext,
  input: WrapUpMeeting,
): WrapUpEntity {
  const { unit, row: meeting, actorId } = change;
  const { em, now: at } = unit;
  const meetingId = meeting.id;
  const shared = wrapUp ?? em.create(WrapUpEntity, { meetingId, nextMeetingId: null, reasonForNoNext: null, at });
  const { objectivesMet, otherPartyOnTime: onTime, otherPartyPrepared: prepared } = input;
  const learnings = input.learnings?.trim() || null;
  const own = em.create(WrapUpAnswerEntity, { meetingId, personId: actorId, objectivesMet, learnings, at });
  em.persist([shared, own, em.create(AttendanceEntity, { meetingId, personId: otherId, onTime, prepared })]);
  recordMeetingChange(change, 'MeetingWrappedUp', {});
  for (const followUp of input.followUps) insertActionItem(change, { ...followUp, meetingId });
  return shared;
}

/** Completes the meeting with its first wrap-up: it counts as held. */
function completeMeeting(change: PartyMeetingChange): void {
  const { unit, row: meeting } = change;
  if (meeting.status === 'COMPLETED') return;
  publishMeetingOver(change);
  unscheduleMeetingClock(unit, meeting.id);
  meeting.status = 'COMPLETED';
  recordMeetingHeld(change);
}
