import type { PairBarriers } from '../matching/exclusions.domain.js';
import { type MatchMember, pairExclusions } from '../matching/match.domain.js';
import type { MessageTemplate } from '../matching/message-template.domain.js';
import { template } from '../refusals.js';

/** A pair that a run suggested, before it is proposed to the two. */
export interface PublishCandidate {
  mentorId: string;
  menteeId: string;
  points: number;
}

/** What is known of everybody at the moment of publishing. */
export interface PublishFacts {
  members: ReadonlyMap<string, MatchMember & { pairedAsMentee: boolean }>;
  apart(mentorId: string, menteeId: string): PairBarriers;
  now: Date;
}

/** Who is proposed to whom, and who is left out and why. */
export interface PublishDecision<Suggestion> {
  proposed: Suggestion[];
  leftOut: { personId: string; why: MessageTemplate }[];
}

/**
 * Which of a run's suggestions still hold: in their order, each takes one of its mentor's places. What keeps two people
 * apart personally is not named, since many may read this.
 */
export function decidePublish<Suggestion extends PublishCandidate>(
  suggestions: readonly Suggestion[],
  { members, apart, now }: PublishFacts,
): PublishDecision<Suggestion> {
  const taken = new Map<string, number>();
  const published: PublishDecision<Suggestion> = { proposed: [], leftOut: [] };
  for (const suggestion of suggestions) {
    const { mentorId, menteeId } = suggestion;
    const more = taken.get(mentorId) ?? 0;
    const known = members.get(mentorId);
    const mentor = known ? { ...known, openPairings: known.openPairings + more } : null;
    const mentee = members.get(menteeId) ?? null;
    const [reason] = pairExclusions({ mentor, mentee, apart: apart(mentorId, menteeId), now });
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
