import { describedEnum } from '../../shared/graphql/described-enum.js';
import type { EntryKindName, GoalDomainName, GoalStatusName, HorizonName } from '../goals/goal.domain.js';
import { type ChannelName, type MeetingKindName, type MeetingStatusName } from '../meetings/meeting.domain.js';
import type { ReminderKindName, ReminderStatusName } from '../reminders/reminder.domain.js';

export const Channel = describedEnum<ChannelName>('Channel', 'How two people are in touch.', {
  EMAIL: 'By e-mail.',
  CHAT: 'By written messages.',
  PHONE: 'By telephone.',
  VIDEO: 'By video call.',
  IN_PERSON: 'In one place.',
});

export const Horizon = describedEnum<HorizonName>('Horizon', 'How far ahead a goal lies.', {
  SHORT: 'Weeks to months.',
  LONG: 'A year or more.',
});

export const GoalDomain = describedEnum<GoalDomainName>('GoalDomain', 'Which part of life a goal is about.', {
  PROFESSIONAL: 'Work and career.',
  PERSONAL: 'The person.',
});

export const GoalStatus = describedEnum<GoalStatusName>('GoalStatus', 'Where a goal stands.', {
  SUGGESTED: 'Suggested by the mentor; the mentee has not answered.',
  DECLINED: 'A suggestion that the mentee did not take.',
  ACTIVE: 'Worked on.',
  ON_HOLD: 'Set aside for a while.',
  ACHIEVED: 'Reached.',
  REDEFINED: 'Superseded by another goal.',
  LET_GO: 'Let go, with what was learned.',
});

export const EntryKind = describedEnum<EntryKindName>(
  'EntryKind',
  'KNOW, DO and LIVE are the three stances of growth; SETBACK counts as learning.',
  {
    KNOW: 'Something learned.',
    DO: 'Something done.',
    LIVE: 'Something lived through.',
    RESULT: 'Something reached.',
    SETBACK: 'Something that did not go as hoped.',
    INSIGHT: 'Something understood.',
  },
);

export const MeetingKind = describedEnum<MeetingKindName>('MeetingKind', 'What a meeting is for.', {
  KICKOFF: 'The first one.',
  REGULAR: 'One of the rhythm.',
  RELAUNCH: 'To find each other again after a silence.',
  REVIEW: 'To look back on the way so far.',
  CLOSING: 'The last one.',
});

export const MeetingStatus = describedEnum<MeetingStatusName>('MeetingStatus', 'Where a meeting stands.', {
  PROPOSED: 'One has proposed a time; the other has not confirmed it.',
  CONFIRMED: 'Both agree.',
  IN_PROGRESS: 'It has begun.',
  AWAITING_WRAP_UP: 'It is over, and not wrapped up yet.',
  COMPLETED: 'Held, and wrapped up or logged afterwards.',
  CANCELLED: 'Called off.',
  MISSED: 'It did not take place.',
});

export const ReminderKind = describedEnum<ReminderKindName>('ReminderKind', 'What a reminder is about.', {
  MEETING_SOON: 'A confirmed meeting draws near.',
  AGENDA_MISSING: 'A meeting has no agenda yet.',
  PREPARATION_MISSING: 'Nothing was sent to prepare the first meeting.',
  WRAP_UP_MISSING: 'A meeting was not wrapped up.',
  NO_NEXT_MEETING: 'No next meeting is agreed.',
  ACTION_ITEM_DUE: 'An action item is due.',
  GOAL_REVIEW_DUE: 'A goal wants to be looked at again.',
  AGREEMENT_MISSING: 'The agreement is not signed yet.',
  AGREEMENT_REVIEW_DUE: 'The agreement wants to be looked at again.',
  RHYTHM_SLIPPING: 'The last contact was longer ago than agreed.',
  RELAUNCH: 'The relationship has gone quiet.',
  ADVICE_RESULT_DUE: 'Somebody would like to know what came of their advice.',
  END_NEAR: 'The agreed end draws near.',
  SAY_THANKS: 'A moment to say thanks.',
  KEEP_IN_TOUCH: 'A moment to give news after the end.',
  EVALUATION_OPEN: 'An evaluation waits for an answer.',
});

export const ReminderStatus = describedEnum<ReminderStatusName>('ReminderStatus', 'Where a reminder stands.', {
  SCHEDULED: 'Waits for its time.',
  SENT: 'Told.',
  SNOOZED: 'Put off by its recipient.',
  ACKNOWLEDGED: 'Seen by its recipient.',
  CANCELLED: 'No longer wanted.',
});

export const GoalChange = describedEnum('GoalChange', 'What happened to a goal.', {
  CREATED: 'The mentee set it.',
  SUGGESTED: 'The mentor suggested it.',
  ACCEPTED: 'The mentee took a suggestion.',
  DECLINED: 'The mentee did not take a suggestion.',
  UPDATED: 'Its words changed.',
  PROGRESSED: 'An entry told of a step.',
  MILESTONE_DONE: 'A milestone was reached.',
  COMMENTED: 'Somebody commented.',
  HELD: 'It was set aside.',
  RESUMED: 'It was taken up again.',
  ACHIEVED: 'It was reached.',
  REDEFINED: 'Another took its place.',
  LET_GO: 'It was let go.',
});

export const ProgressErrorCode = describedEnum(
  'ProgressErrorCode',
  'Why progress refused something that can be mended.',
  {
    NOT_FOUND: 'It does not exist, or not for the viewer.',
    INVALID: 'A field is not as it must be; `path` names it, `message` says what is allowed.',
    NOT_YOURS: 'The other party decides this.',
    PAIRING_NOT_OPEN: 'The pairing’s status does not allow it now.',
    WRONG_STATUS: 'Its status does not allow it now.',
    STALE_VERSION: 'It changed meanwhile: load it again.',
    PERCENT_OUT_OF_RANGE: '0 to 100 is allowed.',
    OVERLAP: 'One of the two has another confirmed meeting then.',
    QUIET_HOURS: 'One of the two has quiet hours then.',
    OVER_LIMIT: 'A limit would be passed.',
    IN_THE_PAST: 'It lies in the past.',
    TOO_SHORT: 'It is too short.',
    FOLLOW_UP_REQUIRED: 'What follows is missing.',
    NEXT_MEETING_OR_REASON: 'The next meeting, or why there is none, is missing.',
    ALREADY_SUBMITTED: 'It was submitted already.',
  },
);
