/** The steps of a pairing's story. Each is named after the command that it runs; times are relative, as in types.ts. */
export type DemoHorizon = 'SHORT' | 'LONG';
export type DemoGoalDomain = 'PROFESSIONAL' | 'PERSONAL';
export type DemoEntryKind = 'KNOW' | 'DO' | 'LIVE' | 'RESULT' | 'SETBACK' | 'INSIGHT';
export type DemoChannel = 'EMAIL' | 'CHAT' | 'PHONE' | 'VIDEO' | 'IN_PERSON';
export type DemoFrequency = 'WEEKLY' | 'BIWEEKLY' | 'MONTHLY' | 'QUARTERLY' | 'FEW_TIMES_A_YEAR' | 'AS_NEEDED';
export type DemoMeetingKind = 'KICKOFF' | 'REGULAR' | 'RELAUNCH' | 'REVIEW' | 'CLOSING';
export type DemoObjectivesMet = 'YES' | 'PARTLY' | 'NO';
export type DemoIntent = 'CONTINUE' | 'REDIRECT' | 'CLOSE';
export type DemoClosureReason = 'GOALS_MET' | 'END_DATE' | 'NOT_A_FIT' | 'NO_TIME' | 'REDIRECTED' | 'OTHER';
export type DemoEndCondition = 'DATE' | 'GOAL' | 'FIRST_OF';
/** The person who takes a step. */
export type DemoParty = 'mentor' | 'mentee';

/** The fields of `AgreementInput`, with the end date in days after loading. */
export interface DemoAgreement {
  frequency: DemoFrequency;
  meetingMinutes: number;
  channels: DemoChannel[];
  endCondition: DemoEndCondition;
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
  by: DemoParty;
}

export interface AcceptRequestStep extends StepBase {
  kind: 'acceptRequest';
}
export interface ProposeAgreementStep extends StepBase {
  kind: 'proposeAgreement';
  input: DemoAgreement;
}
export interface SignAgreementStep extends StepBase {
  kind: 'signAgreement';
  version: number;
}
export interface SendMessageStep extends StepBase {
  kind: 'sendMessage';
  text: string;
}
export interface CreateGoalStep extends StepBase {
  kind: 'createGoal';
  key: string;
  title: string;
  why: string;
  horizon: DemoHorizon;
  domain: DemoGoalDomain;
  successCriteria: string;
  dueInDays: number;
}
export interface AddProgressStep extends StepBase {
  kind: 'addProgress';
  goalKey: string;
  entryKind: DemoEntryKind;
  text: string;
  percent?: number;
}
export interface ProposeMeetingStep extends StepBase {
  kind: 'proposeMeeting';
  key: string;
  startsInDays: number;
  /** Local time in `timeZone`, `HH:MM`. */
  at: string;
  timeZone: string;
  minutes: number;
  channel: DemoChannel;
  meetingKind: DemoMeetingKind;
  purpose: string;
  place?: { name: string };
}
export interface ConfirmMeetingStep extends StepBase {
  kind: 'confirmMeeting';
  key: string;
}
/** A meeting that was not planned in Jumelage, recorded afterwards. */
export interface LogPastMeetingStep extends StepBase {
  kind: 'logPastMeeting';
  key: string;
  /** Days before loading; moved to the next working day. */
  metDaysAgo: number;
  at: string;
  timeZone: string;
  minutes: number;
  channel: DemoChannel;
  meetingKind: DemoMeetingKind;
  purpose: string;
}
export interface WrapUpMeetingStep extends StepBase {
  kind: 'wrapUpMeeting';
  key: string;
  objectivesMet: DemoObjectivesMet;
  learnings: string;
  followUps: { owner: DemoParty; text: string }[];
  reasonForNoNext: string;
}
export interface CompleteActionItemStep extends StepBase {
  kind: 'completeActionItem';
  meetingKey: string;
  text: string;
}
export interface GiveAdviceStep extends StepBase {
  kind: 'giveAdvice';
  key: string;
  text: string;
}
export interface ApplyAdviceStep extends StepBase {
  kind: 'applyAdvice';
  adviceKey: string;
  result: string;
}
export interface GiveFeedbackStep extends StepBase {
  kind: 'giveFeedback';
  strengths: string;
  improvement: string;
  nextStep: string;
}
export interface AchieveGoalStep extends StepBase {
  kind: 'achieveGoal';
  goalKey: string;
  learned: string;
}
export interface PausePairingStep extends StepBase {
  kind: 'pausePairing';
  resumeInDays: number;
}
export interface StartRelaunchStep extends StepBase {
  kind: 'startRelaunch';
  channel: DemoChannel;
}
export interface StateIntentStep extends StepBase {
  kind: 'stateIntent';
  intent: DemoIntent;
}
export interface SendAppreciationStep extends StepBase {
  kind: 'sendAppreciation';
  text: string;
}
export interface BeginClosureStep extends StepBase {
  kind: 'beginClosure';
  reason: DemoClosureReason;
}
export interface SubmitReflectionStep extends StepBase {
  kind: 'submitReflection';
  learned: string;
  thanks: string;
  keepInTouch: boolean;
}
export interface PostUpdateStep extends StepBase {
  kind: 'postUpdate';
  text: string;
}

export type StoryStep =
  | AcceptRequestStep
  | ProposeAgreementStep
  | SignAgreementStep
  | SendMessageStep
  | CreateGoalStep
  | AddProgressStep
  | ProposeMeetingStep
  | ConfirmMeetingStep
  | LogPastMeetingStep
  | WrapUpMeetingStep
  | CompleteActionItemStep
  | GiveAdviceStep
  | ApplyAdviceStep
  | GiveFeedbackStep
  | AchieveGoalStep
  | PausePairingStep
  | StartRelaunchStep
  | StateIntentStep
  | SendAppreciationStep
  | BeginClosureStep
  | SubmitReflectionStep
  | PostUpdateStep;
