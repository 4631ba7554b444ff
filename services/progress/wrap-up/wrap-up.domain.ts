import { checkText, checkTexts } from '../../shared/checks.js';
import { accept, type Refusal, type Result, refuseAll } from '../../shared/result.js';
import { refusal, refuse } from '../refusals.js';

export type ObjectivesMetName = 'YES' | 'PARTLY' | 'NO';

/** One party's answer at the end of a meeting. */
export interface WrapUpAnswer {
  learnings: string | null;
  followUps: { ownerId: string; text: string }[];
  hasNext: boolean;
  reasonForNoNext: string | null;
}

/** What is known before it. */
export interface WrapUpState {
  actorId: string;
  otherId: string;
  /** Who has answered already. */
  answeredIds: string[];
  /** Whose follow-ups stand already. */
  followUpOwnerIds: string[];
  /** Whether a meeting of the two lies ahead, or the other has said why there is none. */
  hasNextOrReason: boolean;
}

type Code = 'ALREADY_SUBMITTED' | 'FOLLOW_UP_REQUIRED' | 'NEXT_MEETING_OR_REASON' | 'INVALID';

const maxFollowUps = 20;
const at = (...path: string[]) => ['input', ...path];

/**
 * Whether a party's answer is whole. Each answers once. Something follows: at least one follow-up with the first answer,
 * and one for each of the two when both have answered. And there is a next meeting, or a reason why there is none.
 * Refuses ALREADY_SUBMITTED, FOLLOW_UP_REQUIRED, NEXT_MEETING_OR_REASON, INVALID.
 */
export function decideWrapUp(state: WrapUpState, answer: WrapUpAnswer): Result<null, Code> {
  if (state.answeredIds.includes(state.actorId)) return refuse('ALREADY_SUBMITTED', at('meetingId'), 'wrapUp.already');
  const refusals: Refusal<Code>[] = [...checkAnswer(state, answer), ...checkFollows(state, answer)];
  if (!answer.hasNext && !state.hasNextOrReason && !answer.reasonForNoNext?.trim())
    refusals.push(refusal('NEXT_MEETING_OR_REASON', at('next'), 'wrapUp.nextOrReason'));
  if (answer.hasNext && answer.reasonForNoNext?.trim())
    refusals.push(refusal('NEXT_MEETING_OR_REASON', at('reasonForNoNext'), 'wrapUp.nextNotReason'));
  return refusals.length > 0 ? refuseAll(refusals) : accept(null);
}

function checkAnswer({ actorId, otherId }: WrapUpState, answer: WrapUpAnswer): Refusal<'INVALID'>[] {
  const { learnings, followUps, reasonForNoNext } = answer;
  const texts = followUps.map(({ text }) => text);
  const strange = followUps
    .slice(0, maxFollowUps)
    .flatMap(({ ownerId }, index) =>
      ownerId === actorId || ownerId === otherId ? [] : [at('followUps', String(index), 'ownerId')],
    );
  return [
    ...checkText(at('learnings'), learnings, { min: 0, max: 5000 }),
    ...checkText(at('reasonForNoNext'), reasonForNoNext, { min: 0, max: 1000 }),
    ...checkTexts(at('followUps'), texts, { items: maxFollowUps, max: 1000 }).map(ofText),
    ...strange.map((path) => refusal('INVALID', path, 'wrapUp.ownerOfTwo')),
  ];
}

/** A refusal of one text in a list names the follow-up's own field. */
const ofText = (refusal: Refusal<'INVALID'>): Refusal<'INVALID'> =>
  refusal.path.length > 2 ? { ...refusal, path: [...refusal.path, 'text'] } : refusal;

function checkFollows(state: WrapUpState, { followUps }: WrapUpAnswer): Refusal<'FOLLOW_UP_REQUIRED'>[] {
  const owners = new Set([...state.followUpOwnerIds, ...followUps.map(({ ownerId }) => ownerId)]);
  const isLast = state.answeredIds.includes(state.otherId);
  const isEnough = isLast ? owners.has(state.actorId) && owners.has(state.otherId) : owners.size > 0;
  const text = isLast ? 'wrapUp.followUpForEach' : 'wrapUp.followUp';
  return isEnough ? [] : [refusal('FOLLOW_UP_REQUIRED', at('followUps'), text)];
}
