import type { MatchingPreferences } from '../../contracts/people-rpc.js';
import type { PairingsTextKey } from '../refusals.js';
import { mayMentor, type ParticipantState } from '../requests/eligibility.domain.js';
import type { MenteeMatchProfile, MentorMatchProfile } from './match-profiles.domain.js';
import { overlapRatio } from './survey-criteria.domain.js';

/** Reasons for which two people are not matched, in the order in which they are shown. */
export const exclusionReasons = [
  'SAME_PERSON',
  'NOT_A_MEMBER',
  'HIERARCHY',
  'CONFLICT',
  'BLOCKED',
  'ALREADY_PAIRED',
  'NOT_ACCEPTING',
  'NO_CAPACITY',
  'LANGUAGE',
  'MUST_PREFERENCE',
] as const;
export type ExclusionReasonName = (typeof exclusionReasons)[number];

/** One reason, and its text. */
export interface ExclusionShape {
  reason: ExclusionReasonName;
  text: PairingsTextKey;
}

/** What stands between two people, beside the facts of each. */
export interface PairBarriers {
  inHierarchy: boolean;
  inConflict: boolean;
  /** The persons who have blocked the other. */
  blockers: readonly string[];
  /** Whether they have an open pairing in these roles. */
  paired: boolean;
}

export const noBarriers: PairBarriers = { inHierarchy: false, inConflict: false, blockers: [], paired: false };

/** A mentor with the number of their open pairings in all programmes. */
export interface MentorState extends ParticipantState {
  openPairings: number;
}

/** What keeps a member from being matched as a mentor now. */
export function mentorExclusions(mentor: MentorState | null, now: Date): ExclusionShape[] {
  if (!mentor?.roles.includes('MENTOR') || mentor.status === 'ERASED')
    return [{ reason: 'NOT_A_MEMBER', text: 'excluded.notMentor' }];
  const found: ExclusionShape[] = [];
  if (!mentor.mentor?.acceptingRequests || !mayMentor(mentor, now))
    found.push({ reason: 'NOT_ACCEPTING', text: 'mentor.notAccepting' });
  if (mentor.openPairings >= (mentor.mentor?.maxPairings ?? 0))
    found.push({ reason: 'NO_CAPACITY', text: 'mentor.noPlace' });
  return found;
}

/** What keeps a member from being matched as a mentee now. */
export function menteeExclusions(mentee: ParticipantState | null): ExclusionShape[] {
  if (!mentee?.roles.includes('MENTEE') || mentee.status === 'ERASED')
    return [{ reason: 'NOT_A_MEMBER', text: 'excluded.notMentee' }];
  return mentee.status === 'SUSPENDED' ? [{ reason: 'NOT_ACCEPTING', text: 'mentee.unavailable' }] : [];
}

/** The barriers between two people as exclusions. */
export function barrierExclusions({ inHierarchy, inConflict, blockers, paired }: PairBarriers): ExclusionShape[] {
  const found: ExclusionShape[] = [];
  if (inHierarchy) found.push({ reason: 'HIERARCHY', text: 'pair.hierarchy' });
  if (inConflict) found.push({ reason: 'CONFLICT', text: 'excluded.conflict' });
  if (blockers.length > 0) found.push({ reason: 'BLOCKED', text: 'excluded.blocked' });
  if (paired) found.push({ reason: 'ALREADY_PAIRED', text: 'excluded.paired' });
  return found;
}

/** Incompatible wishes of two people: no language in common, or a must that is not met. */
export function preferenceExclusions(mentor: MentorMatchProfile, mentee: MenteeMatchProfile): ExclusionShape[] {
  if (areCompatible(mentor, mentee)) return [];
  const found: ExclusionShape[] = [];
  if (overlapRatio(mentor.languages, mentee.languages) === 0)
    found.push({ reason: 'LANGUAGE', text: 'excluded.language' });
  const { wishes: one } = mentor;
  const { wishes: other } = mentee;
  if (!one || !other) return found;
  for (const wish of wishNames)
    if (isUnmet[wish](one, other)) found.push({ reason: 'MUST_PREFERENCE', text: `excluded.must.${wish}` });
  return found;
}

/** Whether two people have no incompatible wishes: the fast form of `preferenceExclusions`. */
export function areCompatible(mentor: MentorMatchProfile, mentee: MenteeMatchProfile): boolean {
  if (overlapRatio(mentor.languages, mentee.languages) === 0) return false;
  const { wishes: one } = mentor;
  const { wishes: other } = mentee;
  return !one || !other || !wishNames.some((wish) => isUnmet[wish](one, other));
}

const wishNames = ['frequency', 'channels', 'purposes'] as const;

/**
 * Whether a must of one is not met by the other. A person who has not answered the survey, or has no wish, meets every
 * must.
 */
const isUnmet: Record<(typeof wishNames)[number], (one: MatchingPreferences, other: MatchingPreferences) => boolean> = {
  frequency: (one, other) =>
    isMust(one.frequencyImportance, other.frequencyImportance) && one.frequency !== other.frequency,
  channels: (one, other) =>
    isMust(one.channelsImportance, other.channelsImportance) && overlapRatio(one.channels, other.channels) === 0,
  purposes: (one, other) =>
    isMust(one.purposesImportance, other.purposesImportance) && overlapRatio(one.purposes, other.purposes) === 0,
};

const isMust = (...importances: string[]): boolean => importances.includes('MUST');

/** The viewer of exclusions, and the two people that they are about. */
export interface ExclusionAudience {
  viewerId: string;
  mentorId: string;
  menteeId: string;
  blockers: readonly string[];
}

/**
 * The exclusions that a viewer may see, in their order, each once. A block is shown to the person who made it and to
 * coordinators who are neither of the two; the blocked person sees an unavailable person instead, as in
 * eligibility.domain.ts.
 */
export function redactExclusions(found: ExclusionShape[], audience: ExclusionAudience): ExclusionShape[] {
  const visible = found.map((one) => (one.reason === 'BLOCKED' ? blockAsSeenBy(audience) : one));
  const order = ({ reason }: ExclusionShape) => exclusionReasons.indexOf(reason);
  const unique = visible.filter(({ text }, index) => visible.findIndex((other) => other.text === text) === index);
  return unique.sort((a, b) => order(a) - order(b));
}

function blockAsSeenBy({ viewerId, mentorId, menteeId, blockers }: ExclusionAudience): ExclusionShape {
  if (blockers.includes(viewerId)) return { reason: 'BLOCKED', text: 'pair.blocked' };
  if (viewerId === menteeId) return { reason: 'NOT_ACCEPTING', text: 'mentor.notAccepting' };
  if (viewerId === mentorId) return { reason: 'NOT_ACCEPTING', text: 'mentee.unavailable' };
  return { reason: 'BLOCKED', text: 'excluded.blocked' };
}
