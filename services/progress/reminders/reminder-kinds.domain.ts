import type {
  PairingEventType,
  PairingFacts,
  PairingHealthName,
  PairingStatusName,
} from '../../contracts/pairings-events.js';
import type { MeetingKindName } from '../meetings/meeting.domain.js';
import {
  adviceResultNudgeAt,
  agendaNudgeAt,
  goalReviewNudgeAt,
  morningOf,
  nextMeetingNudgeAt,
  preparationNudgeAt,
  silentDays,
  wrapUpNudgeAt,
} from './reminder-times.domain.js';

/** Who is reminded, and when at the earliest. */
export interface NudgePlan {
  recipientIds: string[];
  dueAt: Date;
}

/** An event of pairings, or a health of a pairing, by which a nudge is scheduled at once. */
export type NudgeTrigger =
  | { event: PairingEventType; recipientsOf?: (payload: { pairing: PairingFacts; personIds?: string[] }) => string[] }
  | { health: PairingHealthName };

/** One kind of nudge: a reminder of anything but an upcoming meeting. */
export interface NudgeRule {
  /** The description of the enum value in the schema. */
  description: string;
  /** What its `subjectId` names. */
  about: 'MEETING' | 'GOAL' | 'ACTION_ITEM' | 'ADVICE' | 'EVALUATION' | 'PAIRING';
  /** Audience and time, from the state of what it is about; null if it does not apply. */
  plan?: (subject: never) => NudgePlan | null;
  /** Schedules it at once, for both parties if `recipientsOf` is absent. */
  trigger?: NudgeTrigger;
  /**
   * Whether it counts towards the limit of one relationship nudge per person, pairing and seven days. Nudges that are about
   * one thing with a time of its own (a meeting, a promise, an evaluation that closes) do not.
   */
  countsTowardsWeeklyLimit: boolean;
  /** The order of nudges that wait for the same week: lower first. Absent without weekly limit. */
  urgency?: number;
  /** Whether it gives way to other nudges of the same moment, by one minute. */
  isLowPriority?: true;
  /** The statuses of the pairing in which it is sent. It waits while PAUSED and is cancelled in any other status. */
  pairingStatuses: ReadonlySet<PairingStatusName>;
  /** Repeats after so many days while it is needed. */
  repeatAfterDays?: number;
  /**
   * SQL that joins the due nudges `n` (id, recipient_id, pairing_id, subject_id, today, now) with the condition under which
   * they are still needed. Null: pairings cancels it by an event.
   */
  stillNeeded: string | null;
}

const starting = new Set<PairingStatusName>(['EXPLORING', 'ACTIVE', 'RELAUNCHING']);
const meeting = new Set<PairingStatusName>([...starting, 'CLOSING']);
const inForce = new Set<PairingStatusName>(['ACTIVE', 'RELAUNCHING']);
const ended = new Set<PairingStatusName>(['COMPLETED', 'ENDED_EARLY', 'KEEPING_IN_TOUCH']);

interface Parties {
  mentorId: string;
  menteeId: string;
}

/** A confirmed meeting, with the agreement's lead time for agendas. */
export interface MeetingToNudge extends Parties {
  kind: MeetingKindName;
  organizerId: string;
  startsAt: Date;
  minutes: number;
  agendaLeadHours: number;
}

/** The kinds of nudges, one record each. Their texts have the keys `reminder.<kind>.title` and `.body`. */
export const nudgeRules = {
  AGENDA_MISSING: {
    description: 'A meeting has no agenda yet.',
    about: 'MEETING',
    plan: ({ menteeId, organizerId, startsAt, agendaLeadHours }: MeetingToNudge) => ({
      recipientIds: [...new Set([menteeId, organizerId])],
      dueAt: agendaNudgeAt(startsAt, agendaLeadHours),
    }),
    countsTowardsWeeklyLimit: false,
    pairingStatuses: meeting,
    stillNeeded: `join meeting m on m.id = n.subject_id where m.status = 'CONFIRMED' and m.starts_at > now
      and not exists (select from agenda_item a where a.meeting_id = m.id and a.status <> 'DROPPED')`,
  },
  PREPARATION_MISSING: {
    description: 'No preparation was sent for the first meeting.',
    about: 'MEETING',
    plan: ({ kind, menteeId, startsAt }: MeetingToNudge) =>
      kind === 'KICKOFF' ? { recipientIds: [menteeId], dueAt: preparationNudgeAt(startsAt) } : null,
    countsTowardsWeeklyLimit: false,
    pairingStatuses: meeting,
    stillNeeded: `join meeting m on m.id = n.subject_id where m.status = 'CONFIRMED' and m.starts_at > now
      and m.kind = 'KICKOFF'
      and not exists (select from preparation p where p.meeting_id = m.id and p.sender_id = n.recipient_id)`,
  },
  WRAP_UP_MISSING: {
    description: 'A meeting was not wrapped up.',
    about: 'MEETING',
    plan: ({ mentorId, menteeId, startsAt, minutes }: MeetingToNudge) => ({
      recipientIds: [mentorId, menteeId],
      dueAt: wrapUpNudgeAt(startsAt, minutes),
    }),
    countsTowardsWeeklyLimit: false,
    pairingStatuses: meeting,
    stillNeeded: `join meeting m on m.id = n.subject_id where m.status = 'AWAITING_WRAP_UP'
      and not exists (select from wrap_up_answer w where w.meeting_id = m.id and w.person_id = n.recipient_id)`,
  },
  NO_NEXT_MEETING: {
    description: 'No next meeting is agreed.',
    about: 'PAIRING',
    plan: ({ menteeId, metAt }: { menteeId: string; metAt: Date }) => ({
      recipientIds: [menteeId],
      dueAt: nextMeetingNudgeAt(metAt),
    }),
    countsTowardsWeeklyLimit: true,
    urgency: 5,
    isLowPriority: true,
    pairingStatuses: starting,
    stillNeeded: `where not exists (select from agreement_fact a
        where a.pairing_id = n.pairing_id and a.frequency = 'AS_NEEDED')
      and not exists (select from meeting m where m.pairing_id = n.pairing_id
        and (m.status = 'IN_PROGRESS' or m.status in ('PROPOSED', 'CONFIRMED') and m.starts_at > now))
      and (select u.reason_for_no_next from wrap_up u join meeting m on m.id = u.meeting_id
        where m.pairing_id = n.pairing_id order by m.starts_at desc limit 1) is null`,
  },
  ACTION_ITEM_DUE: {
    description: 'An action item is due.',
    about: 'ACTION_ITEM',
    plan: ({ ownerId, dueOn, timeZone }: { ownerId: string; dueOn: string; timeZone: string }) => ({
      recipientIds: [ownerId],
      dueAt: morningOf(dueOn, timeZone),
    }),
    countsTowardsWeeklyLimit: false,
    pairingStatuses: meeting,
    stillNeeded: `join action_item a on a.id = n.subject_id
      where a.status in ('OPEN', 'CARRIED_OVER') and a.owner_id = n.recipient_id`,
  },
  GOAL_REVIEW_DUE: {
    description: 'A goal is due for review.',
    about: 'GOAL',
    plan: (goal: { ownerId: string; dueOn: string | null; timeZone: string; changedAt: Date }) => ({
      recipientIds: [goal.ownerId],
      dueAt: goalReviewNudgeAt(goal, goal.changedAt),
    }),
    countsTowardsWeeklyLimit: true,
    urgency: 9,
    isLowPriority: true,
    pairingStatuses: starting,
    repeatAfterDays: 30,
    stillNeeded: `join goal g on g.id = n.subject_id where g.status = 'ACTIVE' and g.owner_id = n.recipient_id
      and (g.due_on <= n.today or not exists (select from entry e
        where e.goal_id = g.id and e.at > now - interval '${silentDays * 24} hours'))`,
  },
  AGREEMENT_MISSING: {
    description: 'The agreement is not signed yet.',
    about: 'PAIRING',
    trigger: { event: 'AgreementMissing' },
    countsTowardsWeeklyLimit: true,
    urgency: 4,
    pairingStatuses: new Set(['EXPLORING']),
    stillNeeded: null,
  },
  AGREEMENT_REVIEW_DUE: {
    description: 'The agreement is due for review.',
    about: 'PAIRING',
    trigger: { event: 'AgreementReviewDue' },
    countsTowardsWeeklyLimit: true,
    urgency: 7,
    isLowPriority: true,
    pairingStatuses: inForce,
    stillNeeded: null,
  },
  RHYTHM_SLIPPING: {
    description: 'The last contact was longer ago than agreed.',
    about: 'PAIRING',
    trigger: { health: 'SLIPPING' },
    countsTowardsWeeklyLimit: true,
    urgency: 3,
    pairingStatuses: starting,
    stillNeeded: null,
  },
  RELAUNCH: {
    description: 'The pairing has gone quiet, or the other party starts a relaunch.',
    about: 'PAIRING',
    trigger: { health: 'DORMANT' },
    countsTowardsWeeklyLimit: true,
    urgency: 2,
    pairingStatuses: starting,
    stillNeeded: null,
  },
  ADVICE_RESULT_DUE: {
    description: 'The other party would like to know the result of their advice.',
    about: 'ADVICE',
    plan: ({ receiverId, changedAt }: { receiverId: string; changedAt: Date }) => ({
      recipientIds: [receiverId],
      dueAt: adviceResultNudgeAt(changedAt),
    }),
    countsTowardsWeeklyLimit: true,
    urgency: 6,
    isLowPriority: true,
    pairingStatuses: meeting,
    stillNeeded: `join advice a on a.id = n.subject_id where a.status in ('NOTED', 'TRYING') and a.result is null`,
  },
  END_NEAR: {
    description: 'The agreed end is near.',
    about: 'PAIRING',
    trigger: { event: 'EndNear' },
    countsTowardsWeeklyLimit: true,
    urgency: 1,
    pairingStatuses: inForce,
    stillNeeded: null,
  },
  SAY_THANKS: {
    description: 'The pairing is closing: a moment to say thanks.',
    about: 'PAIRING',
    trigger: { event: 'ThanksDue', recipientsOf: ({ personIds = [] }) => personIds },
    countsTowardsWeeklyLimit: true,
    urgency: 0,
    pairingStatuses: new Set(['CLOSING']),
    stillNeeded: null,
  },
  KEEP_IN_TOUCH: {
    description: 'The two have been quiet for a while: a moment to give news.',
    about: 'PAIRING',
    trigger: { event: 'KeepInTouchDue' },
    countsTowardsWeeklyLimit: true,
    urgency: 8,
    isLowPriority: true,
    pairingStatuses: new Set([...inForce, 'KEEPING_IN_TOUCH']),
    stillNeeded: null,
  },
  EVALUATION_OPEN: {
    description: 'An evaluation waits for an answer.',
    about: 'EVALUATION',
    plan: ({ mentorId, menteeId, openedAt }: Parties & { openedAt: Date }) => ({
      recipientIds: [mentorId, menteeId],
      dueAt: openedAt,
    }),
    countsTowardsWeeklyLimit: false,
    // The closing evaluation is answered after the end.
    pairingStatuses: new Set([...meeting, ...ended]),
    stillNeeded: `join evaluation e on e.id = n.subject_id where e.status = 'OPEN'
      and not exists (select from evaluation_answer a where a.evaluation_id = e.id and a.person_id = n.recipient_id)`,
  },
} as const satisfies Record<string, NudgeRule>;

export type NudgeKindName = keyof typeof nudgeRules;
export type ReminderKindName = 'MEETING_SOON' | NudgeKindName;

export const nudgeKinds = Object.keys(nudgeRules) as NudgeKindName[];

/** The rule of a kind, without the literal types of its record. */
export const nudgeRuleOf = (kind: NudgeKindName): NudgeRule => nudgeRules[kind];

type KindAbout<Subject extends NudgeRule['about']> = {
  [Kind in NudgeKindName]: (typeof nudgeRules)[Kind]['about'] extends Subject ? Kind : never;
}[NudgeKindName];

/** The kinds of nudges about one sort of subject. */
export const nudgeKindsAbout = <Subject extends NudgeRule['about']>(subject: Subject): KindAbout<Subject>[] =>
  nudgeKinds.filter((kind): kind is KindAbout<Subject> => nudgeRules[kind].about === subject);
