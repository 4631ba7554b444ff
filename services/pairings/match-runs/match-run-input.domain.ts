import type { MatchingProfile } from '../../contracts/people-rpc.js';
import type { MenteeInput, MentorInput } from '../matching/match-profiles.domain.js';
import type { CriterionWeightShape } from '../policy/matching-policy.domain.js';

export type MatchingAlgorithmName = 'BEST_TOTAL' | 'DEFERRED_ACCEPTANCE';

/** Two who are kept apart, whatever they seek. */
export interface ExcludedPair {
  mentorId: string;
  menteeId: string;
}

/** All that a match run decides with: who may be matched now, with how many free places, and who with whom not. */
export interface MatchRunInput {
  algorithm: MatchingAlgorithmName;
  weights: CriterionWeightShape[];
  mentors: MentorInput[];
  mentees: MenteeInput[];
  apart: ExcludedPair[];
}

/** The same input in one order, with nothing in it that decides nothing: equal inputs are equal texts. */
export function canonicalizeInput(input: MatchRunInput): MatchRunInput {
  const mentorIds = new Set(input.mentors.map(({ personId }) => personId));
  const menteeIds = new Set(input.mentees.map(({ personId }) => personId));
  return {
    algorithm: input.algorithm,
    weights: input.weights.map(({ criterion, weight }) => ({ criterion, weight })),
    mentors: input.mentors
      .map(({ personId, places, freePlaces, profile }) => ({ personId, places, freePlaces, profile: asKnown(profile) }))
      .sort(byPerson),
    mentees: input.mentees.map(({ personId, profile }) => ({ personId, profile: asKnown(profile) })).sort(byPerson),
    apart: input.apart
      .filter(({ mentorId, menteeId }) => mentorIds.has(mentorId) && menteeIds.has(menteeId))
      .map(({ mentorId, menteeId }) => ({ mentorId, menteeId }))
      .sort((a, b) => compare(a.mentorId, b.mentorId) || compare(a.menteeId, b.menteeId)),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byPerson = (a: { personId: string }, b: { personId: string }): number => compare(a.personId, b.personId);

/** In a fixed order of fields; the version grows with changes that matching does not look at. */
function asKnown(profile: MatchingProfile | null): MatchingProfile | null {
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
