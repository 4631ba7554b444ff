import type { MatchingProfile } from '../../contracts/people-rpc.js';
import type { MenteeInput, MentorInput } from '../matching/match-profiles.domain.js';
import type { CriterionWeightShape } from '../policy/matching-policy.domain.js';

export type MatchingAlgorithmName = 'BEST_TOTAL' | 'DEFERRED_ACCEPTANCE';

/** Two persons who cannot be paired, whatever they seek. */
export interface ExcludedPair {
  mentorId: string;
  menteeId: string;
}

/** The input of a match run. */
export interface MatchRunInput {
  algorithm: MatchingAlgorithmName;
  weights: CriterionWeightShape[];
  mentors: MentorInput[];
  mentees: MenteeInput[];
  apart: ExcludedPair[];
}

/** The input in canonical order, without what does not influence the outcome: equal inputs give equal JSON. */
export function canonicalizeInput(input: MatchRunInput): MatchRunInput {
  const mentorIds = new Set(input.mentors.map(({ personId }) => personId));
  const menteeIds = new Set(input.mentees.map(({ personId }) => personId));
  return {
    algorithm: input.algorithm,
    weights: input.weights.map(({ criterion, weight }) => ({ criterion, weight })),
    mentors: input.mentors
      .map(({ personId, places, freePlaces, profile }) => ({
        personId,
        places,
        freePlaces,
        profile: canonicalProfile(profile),
      }))
      .sort(byPerson),
    mentees: input.mentees
      .map(({ personId, profile }) => ({ personId, profile: canonicalProfile(profile) }))
      .sort(byPerson),
    apart: input.apart
      .filter(({ mentorId, menteeId }) => mentorIds.has(mentorId) && menteeIds.has(menteeId))
      .map(({ mentorId, menteeId }) => ({ mentorId, menteeId }))
      .sort((a, b) => compare(a.mentorId, b.mentorId) || compare(a.menteeId, b.menteeId)),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byPerson = (a: { personId: string }, b: { personId: string }): number => compare(a.personId, b.personId);

/**
 * A profile in a fixed order of fields. Its version is left out, because it also grows with changes that matching does
 * not use.
 */
function canonicalProfile(profile: MatchingProfile | null): MatchingProfile | null {
  if (!profile) return null;
  const { personId, languages, region, mentor, mentee, wishes } = profile;
  return {
    ...{ personId, version: 0, languages, region },
    mentor: mentor && { skills: mentor.skills, topics: mentor.topics, industries: mentor.industries },
    mentee: mentee && {
      goals: mentee.goals.map(({ text, horizon }) => ({ text, horizon })),
      skills: mentee.skills,
      story: mentee.story,
    },
    wishes: wishes && {
      ...{ frequency: wishes.frequency, frequencyImportance: wishes.frequencyImportance },
      ...{ channels: wishes.channels, channelsImportance: wishes.channelsImportance },
      ...{ purposes: wishes.purposes, purposesImportance: wishes.purposesImportance },
    },
  };
}
