import type { MatchingPreferences, MatchingProfile } from '../../services/contracts/people-answers.js';
import type { MentorFacts } from '../../services/contracts/people-events.js';
import type { MatchMember } from '../../services/pairings/domain/matching/match.js';

export const matchingPreferences = (change: Partial<MatchingPreferences> = {}): MatchingPreferences => ({
  ...{ frequency: 'MONTHLY', frequencyImportance: 'NICE' },
  ...{ channels: [], channelsImportance: 'NICE', purposes: [], purposesImportance: 'NICE' },
  ...change,
});

/** A profile that says nothing but what is given. */
export const matchingProfile = (personId: string, change: Partial<MatchingProfile> = {}): MatchingProfile => ({
  ...{ personId, version: 1, languages: [], region: null, mentor: null, mentee: null, wishes: null },
  ...change,
});

export const mentorPart = (change: Partial<NonNullable<MatchingProfile['mentor']>> = {}) => ({
  mentor: { skills: [], topics: [], industries: [], ...change },
});

export const menteePart = ({
  goals = [],
  ...change
}: {
  goals?: string[];
  skills?: string[];
  story?: string[];
} = {}) => ({
  mentee: { skills: [], story: [], ...change, goals: goals.map((text) => ({ text, horizon: 'SHORT' as const })) },
});

const open: MentorFacts = {
  ...{
    maxPairings: 3,
    hoursPerMonth: 4,
    maxPendingRequests: 5,
    acceptingRequests: true,
    awayUntil: null,
    charterAccepted: true,
  },
};

/** A member who mentors, with three places of which none is taken. */
export const mentorMember = (
  change: Partial<Omit<MatchMember, 'mentor'>> & { mentor?: Partial<MentorFacts> | null } = {},
): MatchMember => ({
  ...{
    personId: 'mentor',
    roles: ['MENTOR'],
    status: 'ACTIVE',
    timeZone: 'Europe/Paris',
    openPairings: 0,
    profile: null,
  },
  ...change,
  mentor: change.mentor === null ? null : { ...open, ...change.mentor },
});

/** A member who seeks a mentor. */
export const menteeMember = (change: Partial<MatchMember> = {}): MatchMember => ({
  ...{ personId: 'mentee', roles: ['MENTEE'], status: 'ACTIVE', timeZone: 'UTC', openPairings: 0, profile: null },
  mentor: null,
  ...change,
});
