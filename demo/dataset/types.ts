import type { CriterionName } from '../../services/pairings/policy/matching-policy.domain.js';
import type { Horizon, StoryStep } from './story-steps.js';

/**
 * The shapes of the demonstration programme: plain data, named as in the contract.
 * Every time is relative to the moment of loading: `daysAgo` counts back from it (fractions allowed),
 * `startsInDays` and `dueInDays` count forward.
 */
export type Locale = 'fr' | 'en';
export type ProgramRole = 'MENTOR' | 'MENTEE' | 'COORDINATOR';
export type SkillLevel = 'BEGINNER' | 'INTERMEDIATE' | 'ADVANCED' | 'EXPERT';
export type PairingFormat = 'ONGOING' | 'JUST_IN_TIME';

export interface DemoProgram {
  name: string;
  description: string;
  locale: Locale;
  admission: 'OPEN';
  /** Everybody has joined by then: no story begins earlier. */
  openedDaysAgo: number;
  /** What the coordinators weigh most when they match; what is not named here counts for nothing. */
  weights: { criterion: CriterionName; weight: number }[];
  /** Two members whom a coordinator has proposed to each other, and who have not both answered. */
  proposal: { mentorKey: string; menteeKey: string; daysAgo: number };
}

export interface GoalIntent {
  text: string;
  horizon: Horizon;
}

export interface DemoMentorProfile {
  motivations: string[];
  expertise: { name: string; level: SkillLevel }[];
  industries: string[];
  careerPath: string;
  favouriteTopics: string[];
  networkAreas: string[];
  qualities: string[];
  limits: { maxPairings: number; hoursPerMonth: number; maxPendingRequests: number };
  acceptingRequests: boolean;
}

export interface DemoMenteeProfile {
  careerVision: string;
  transition: string;
  motivations: string[];
  challenges: string[];
  intendedGoals: GoalIntent[];
  skillsWanted: string[];
  offers: string[];
}

export interface DemoPerson {
  /** Stable: stories and `managerKey` refer to it. */
  key: string;
  displayName: string;
  email: string;
  headline: string;
  biography: string;
  locale: Locale;
  /** IANA name. */
  timeZone: string;
  region: string;
  languages: string[];
  organization: string;
  managerKey?: string;
  roles: ProgramRole[];
  mentor?: DemoMentorProfile;
  mentee?: DemoMenteeProfile;
}

export interface DemoRequest {
  sentDaysAgo: number;
  firstMessage: string;
  whyThisMentor: string;
  goals: GoalIntent[];
}

/** One pairing, from its request on; `steps` are in the order in which they happened, goal and meeting keys its own. */
export interface DemoStory {
  key: string;
  mentorKey: string;
  menteeKey: string;
  format: PairingFormat;
  request: DemoRequest;
  steps: StoryStep[];
}

export interface DemoDataset {
  program: DemoProgram;
  people: DemoPerson[];
  stories: DemoStory[];
  /** The two accounts shown to a newcomer: the parties of the richest pairing. */
  newcomer: { menteeKey: string; mentorKey: string };
}
