/** What the two of a pairing do, step by step; times are relative to the moment of loading, as in types.ts. */
export type Horizon = 'SHORT' | 'LONG';
export type GoalDomain = 'PROFESSIONAL' | 'PERSONAL';
export type EntryKind = 'KNOW' | 'DO' | 'LIVE' | 'RESULT' | 'SETBACK' | 'INSIGHT';
export type Channel = 'EMAIL' | 'CHAT' | 'PHONE' | 'VIDEO' | 'IN_PERSON';
export type Frequency = 'WEEKLY' | 'BIWEEKLY' | 'MONTHLY' | 'QUARTERLY' | 'FEW_TIMES_A_YEAR' | 'AS_NEEDED';
export type MeetingKind = 'KICKOFF' | 'REGULAR' | 'RELAUNCH' | 'REVIEW' | 'CLOSING';
export type ObjectivesMet = 'YES' | 'PARTLY' | 'NO';
export type Intent = 'CONTINUE' | 'REDIRECT' | 'CLOSE';
export type ClosureReason = 'GOALS_MET' | 'END_DATE' | 'NOT_A_FIT' | 'NO_TIME' | 'REDIRECTED' | 'OTHER';
export type EndCondition = 'DATE' | 'GOAL' | 'FIRST_OF';
/** Who acts in a pairing. */
export type Party = 'mentor' | 'mentee';

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
/** They met without planning it here, and one of them notes it afterwards. */
export interface MetStep extends StepBase {
  kind: 'met';
  key: string;
  /** Counts back from loading; on the next working day where it is none. */
  metDaysAgo: number;
  at: string;
  timeZone: string;
  minutes: number;
  channel: Channel;
  meetingKind: MeetingKind;
  purpose: string;
}
export interface WrapUpStep extends StepBase {
  kind: 'wrapUp';
  key: string;
  objectivesMet: ObjectivesMet;
  learnings: string;
  followUps: { owner: Party; text: string }[];
  reasonForNoNext: string;
}
/** One of the two has done what followed from a meeting. */
export interface CompleteStep extends StepBase {
  kind: 'complete';
  meetingKey: string;
  text: string;
}
export interface AdviceStep extends StepBase {
  kind: 'advice';
  key: string;
  text: string;
}
/** Advice was applied, and this came of it. */
export interface AppliedStep extends StepBase {
  kind: 'applied';
  adviceKey: string;
  result: string;
}
export interface FeedbackStep extends StepBase {
  kind: 'feedback';
  strengths: string;
  improvement: string;
  nextStep: string;
}
export interface AchieveGoalStep extends StepBase {
  kind: 'achieveGoal';
  goalKey: string;
  learned: string;
}
export interface PauseStep extends StepBase {
  kind: 'pause';
  resumeInDays: number;
}
export interface RelaunchStep extends StepBase {
  kind: 'relaunch';
  channel: Channel;
}
export interface IntentStep extends StepBase {
  kind: 'intent';
  intent: Intent;
}
export interface ThankStep extends StepBase {
  kind: 'thank';
  text: string;
}
export interface CloseStep extends StepBase {
  kind: 'close';
  reason: ClosureReason;
}
export interface ReflectStep extends StepBase {
  kind: 'reflect';
  learned: string;
  thanks: string;
  keepInTouch: boolean;
}
export interface NewsStep extends StepBase {
  kind: 'news';
  text: string;
}

export type StoryStep =
  | AcceptStep
  | ProposeAgreementStep
  | SignAgreementStep
  | MessageStep
  | CreateGoalStep
  | AddProgressStep
  | ProposeMeetingStep
  | ConfirmMeetingStep
  | MetStep
  | WrapUpStep
  | CompleteStep
  | AdviceStep
  | AppliedStep
  | FeedbackStep
  | AchieveGoalStep
  | PauseStep
  | RelaunchStep
  | IntentStep
  | ThankStep
  | CloseStep
  | ReflectStep
  | NewsStep;
