import type { PairBarriers } from '../matching/exclusions.domain.js';
import { type MatchMember, pairExclusions } from '../matching/match.domain.js';
import type { MessageTemplate } from '../matching/message-template.domain.js';
import { template } from '../refusals.js';

/** A suggested pair of a run that is to be published. */
export interface PublishCandidate {
  mentorId: string;
  menteeId: string;
  points: number;
}

/** Facts of all persons at the moment of publishing. */
export interface PublishFacts {
  members: ReadonlyMap<string, MatchMember & { pairedAsMentee: boolean }>;
  barriersBetween(mentorId: string, menteeId: string): PairBarriers;
  now: Date;
}

/** The pairs to be proposed, and the mentees who are left out. */
export interface PublishDecision<Suggestion> {
  proposed: Suggestion[];
  leftOut: { personId: string; why: MessageTemplate }[];
}

/**
 * The suggestions that still hold. In their order, each takes one of its mentor's places. Blocks and conflicts are not
 * named as reasons, because several coordinators read them.
 */
export function decidePublish<Suggestion extends PublishCandidate>(
  suggestions: readonly Suggestion[],
  { members, barriersBetween, now }: PublishFacts,
): PublishDecision<Suggestion> {
  const taken = new Map<string, number>();
  const published: PublishDecision<Suggestion> = { proposed: [], leftOut: [] };
  for (const suggestion of suggestions) {
    const { mentorId, menteeId } = suggestion;
    const more = taken.get(mentorId) ?? 0;
    const member = members.get(mentorId);
    const mentor = member ? { ...member, openPairings: member.openPairings + more } : null;
    const mentee = members.get(menteeId) ?? null;
    const [reason] = pairExclusions({ mentor, mentee, barriers: barriersBetween(mentorId, menteeId), now });
    const isPersonal = reason?.reason === 'BLOCKED' || reason?.reason === 'CONFLICT';
    const text = mentee?.pairedAsMentee ? 'without.paired' : isPersonal ? 'without.apart' : reason?.text;
    if (text) published.leftOut.push({ personId: menteeId, why: template(text) });
    else {
      taken.set(mentorId, more + 1);
      published.proposed.push(suggestion);
    }
  }
  return published;
}
