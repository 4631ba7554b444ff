import type { CriterionName } from '../../services/pairings/policy/matching-policy.domain.js';
import type { DemoHorizon, StoryStep } from './story-steps.js';

/**
 * The types of the demonstration data, with the field names of the GraphQL schema. Every time is relative to the moment
 * of loading: `daysAgo` counts days before it (fractions allowed), `startsInDays` and `dueInDays` count days after it.
 */
export type DemoLocale = 'fr' | 'en';
export type DemoProgramRole = 'MENTOR' | 'MENTEE' | 'COORDINATOR';
export type DemoSkillLevel = 'BEGINNER' | 'INTERMEDIATE' | 'ADVANCED' | 'EXPERT';
export type DemoPairingFormat = 'ONGOING' | 'JUST_IN_TIME';

export interface DemoProgram {
  name: string;
  description: string;
  locale: DemoLocale;
  admission: 'OPEN';
  /** When everybody joined. No story begins earlier. */
  openedDaysAgo: number;
  /** The matching policy. A criterion that is not listed has weight 0. */
  weights: { criterion: CriterionName; weight: number }[];
  /** A pairing that a coordinator proposed and that waits for an answer. */
  proposal: { mentorKey: string; menteeKey: string; daysAgo: number };
}

export interface DemoGoalIntent {
  text: string;
  horizon: DemoHorizon;
}

export interface DemoMentorProfile {
  motivations: string[];
  expertise: { name: string; level: DemoSkillLevel }[];
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
  intendedGoals: DemoGoalIntent[];
  skillsWanted: string[];
  offers: string[];
}

export interface DemoPerson {
  /** Stories and `managerKey` refer to it. */
  key: string;
  displayName: string;
  email: string;
  headline: string;
  biography: string;
  locale: DemoLocale;
  /** IANA name. */
  timeZone: string;
  region: string;
  languages: string[];
  organization: string;
  managerKey?: string;
  roles: DemoProgramRole[];
  mentor?: DemoMentorProfile;
  mentee?: DemoMenteeProfile;
}

export interface DemoRequest {
  sentDaysAgo: number;
  firstMessage: string;
  whyThisMentor: string;
  goals: DemoGoalIntent[];
}

/** One pairing, from its request on. `steps` are in the order of time; keys of goals and meetings are unique within it. */
export interface DemoStory {
  key: string;
  mentorKey: string;
  menteeKey: string;
  format: DemoPairingFormat;
  request: DemoRequest;
  steps: StoryStep[];
}

export interface DemoDataset {
  program: DemoProgram;
  people: DemoPerson[];
  stories: DemoStory[];
  /** The two accounts that the start banner shows: the pairing with the most steps. */
  newcomer: { menteeKey: string; mentorKey: string };
}
