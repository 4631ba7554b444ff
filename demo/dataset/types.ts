/**
 * The shapes of the demonstration programme: plain data, named as in the contract.
 * Every time is relative to the moment of loading: `daysAgo` counts back from it (fractions allowed),
 * `startsInDays` and `dueInDays` count forward.
 */
export type Locale = 'fr' | 'en';
export type ProgramRole = 'MENTOR' | 'MENTEE' | 'COORDINATOR';
export type SkillLevel = 'BEGINNER' | 'INTERMEDIATE' | 'ADVANCED' | 'EXPERT';
export type Horizon = 'SHORT' | 'LONG';
export type GoalDomain = 'PROFESSIONAL' | 'PERSONAL';
export type EntryKind = 'KNOW' | 'DO' | 'LIVE' | 'RESULT' | 'SETBACK' | 'INSIGHT';
export type Channel = 'EMAIL' | 'CHAT' | 'PHONE' | 'VIDEO' | 'IN_PERSON';
export type Frequency = 'WEEKLY' | 'BIWEEKLY' | 'MONTHLY' | 'QUARTERLY' | 'FEW_TIMES_A_YEAR' | 'AS_NEEDED';
export type PairingFormat = 'ONGOING' | 'JUST_IN_TIME';
export type MeetingKind = 'KICKOFF' | 'REGULAR' | 'RELAUNCH' | 'REVIEW' | 'CLOSING';
export type EndCondition = 'DATE' | 'GOAL' | 'FIRST_OF';
/** Who acts in a pairing. */
export type Party = 'mentor' | 'mentee';

export interface DemoProgram {
  name: string;
  description: string;
  locale: Locale;
  admission: 'OPEN';
  /** Everybody has joined by then: no story begins earlier. */
  openedDaysAgo: number;
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

/** `AgreementInput` of the contract, the end given in days from loading. */
export interface DemoAgreement {
  frequency: Frequency;
  meetingMinutes: number;
  channels: Channel[];
  endCondition: EndCondition;
  endsInDays?: number;
  topicsInScope: string[];
  topicsOutOfScope: string[];
  mentorExpectations: string[];
  menteeExpectations: string[];
  mentorResponsibilities: string[];
  menteeResponsibilities: string[];
  confidentiality: string;
  cancellationNoticeHours: number;
  agendaLeadTimeHours: number;
  reviewEveryDays: number;
}

interface StepBase {
  daysAgo: number;
  by: Party;
}

export interface AcceptStep extends StepBase {
  kind: 'accept';
}
export interface ProposeAgreementStep extends StepBase {
  kind: 'proposeAgreement';
  input: DemoAgreement;
}
export interface SignAgreementStep extends StepBase {
  kind: 'signAgreement';
  version: number;
}
export interface MessageStep extends StepBase {
  kind: 'message';
  text: string;
}
export interface CreateGoalStep extends StepBase {
  kind: 'createGoal';
  key: string;
  title: string;
  why: string;
  horizon: Horizon;
  domain: GoalDomain;
  successCriteria: string;
  dueInDays: number;
}
export interface AddProgressStep extends StepBase {
  kind: 'addProgress';
  goalKey: string;
  entryKind: EntryKind;
  text: string;
  percent?: number;
}
export interface ProposeMeetingStep extends StepBase {
  kind: 'proposeMeeting';
  key: string;
  startsInDays: number;
  /** Wall clock in `timeZone`, `HH:MM`. */
  at: string;
  timeZone: string;
  minutes: number;
  channel: Channel;
  meetingKind: MeetingKind;
  purpose: string;
  place?: { name: string };
}
export interface ConfirmMeetingStep extends StepBase {
  kind: 'confirmMeeting';
  key: string;
}

export type Step =
  | AcceptStep
  | ProposeAgreementStep
  | SignAgreementStep
  | MessageStep
  | CreateGoalStep
  | AddProgressStep
  | ProposeMeetingStep
  | ConfirmMeetingStep;

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
  steps: Step[];
}

export interface DemoDataset {
  program: DemoProgram;
  people: DemoPerson[];
  stories: DemoStory[];
  /** The two accounts shown to a newcomer: the parties of the richest pairing. */
  newcomer: { menteeKey: string; mentorKey: string };
}
