import { checkText, type Invalid } from '../../shared/checks.js';
import { accept, type Refusal, type Result } from '../../shared/result.js';
import { dayMs } from '../../shared/time/dates.js';
import type { RequestGoalShape } from '../pairing/pairing.domain.js';
import { refusal, refuse } from '../refusals.js';

export type RequestStatusName =
  | 'SENT'
  | 'VIEWED'
  | 'INFO_REQUESTED'
  | 'ACCEPTED'
  | 'DECLINED'
  | 'WITHDRAWN'
  | 'EXPIRED';
export type RequestAction = 'VIEW' | 'ASK_INFO' | 'ANSWER_INFO' | 'ACCEPT' | 'DECLINE' | 'WITHDRAW' | 'EXPIRE';
/** `CLOCK`: the handler of a due row. */
export type RequestActor = 'MENTEE' | 'MENTOR' | 'CLOCK';
/** `REFERRAL`: another mentor referred the mentee. */
export type RequestOriginName = 'REQUEST' | 'REFERRAL';

/** Statuses in which a request waits for an answer. */
export const openRequestStatuses = ['SENT', 'VIEWED', 'INFO_REQUESTED'] as const satisfies RequestStatusName[];

/** Milliseconds after which the mentor is reminded of a request, and after which it expires. */
export interface RequestPeriods {
  remindMs: number;
  expireMs: number;
}

/** The periods of a programme's policy. */
export function requestPeriods(policy: {
  requestExpiresAfterDays: number;
  requestReminderAfterDays: number;
}): RequestPeriods {
  return { remindMs: policy.requestReminderAfterDays * dayMs, expireMs: policy.requestExpiresAfterDays * dayMs };
}

/** Whether the mentor is to be reminded: once, and only while they have to answer. */
export function shouldRemind({ status, remindedAt }: { status: RequestStatusName; remindedAt: Date | null }): boolean {
  return remindedAt === null && (status === 'SENT' || status === 'VIEWED');
}

/** Codes with which a request refuses an action. */
export type RequestRefusal = 'NOT_FOUND' | 'REQUEST_CLOSED' | 'WRONG_STATUS';

interface Rule {
  who: RequestActor;
  /** The next status by the present one. Any other status is refused. */
  moves: Partial<Record<RequestStatusName, RequestStatusName>>;
}

const fromAnyOpen = (to: RequestStatusName) => ({ SENT: to, VIEWED: to, INFO_REQUESTED: to });

const rules: Record<RequestAction, Rule> = {
  VIEW: { who: 'MENTOR', moves: { SENT: 'VIEWED', VIEWED: 'VIEWED', INFO_REQUESTED: 'INFO_REQUESTED' } },
  ASK_INFO: { who: 'MENTOR', moves: { SENT: 'INFO_REQUESTED', VIEWED: 'INFO_REQUESTED' } },
  ANSWER_INFO: { who: 'MENTEE', moves: { INFO_REQUESTED: 'SENT' } },
  ACCEPT: { who: 'MENTOR', moves: fromAnyOpen('ACCEPTED') },
  DECLINE: { who: 'MENTOR', moves: fromAnyOpen('DECLINED') },
  WITHDRAW: { who: 'MENTEE', moves: fromAnyOpen('WITHDRAWN') },
  EXPIRE: { who: 'CLOCK', moves: fromAnyOpen('EXPIRED') },
};

/** Whether a request still waits for an answer. */
export function isOpenRequest(status: RequestStatusName): boolean {
  return (openRequestStatuses as readonly RequestStatusName[]).includes(status);
}

/** The status of a request after an action. NOT_FOUND: the action is not for this actor. */
export function decideRequest(
  status: RequestStatusName,
  action: RequestAction,
  actor: RequestActor,
): Result<RequestStatusName, RequestRefusal> {
  const { who, moves } = rules[action];
  if (actor !== who) return refuse('NOT_FOUND', 'id', who === 'MENTOR' ? 'request.mentorsTurn' : 'request.menteesTurn');
  if (!isOpenRequest(status)) return refuse('REQUEST_CLOSED', 'id', 'request.closed');
  const next = moves[status];
  return next ? accept(next) : refuse('WRONG_STATUS', 'id', 'request.wrongStatus');
}

export interface RequestText {
  firstMessage: string;
  whyThisMentor?: string | null | undefined;
  goals: RequestGoalShape[];
  idempotencyKey?: string | null | undefined;
}

/** What is wrong with the texts and goals of a request. */
export function checkRequest(input: RequestText): Refusal<'INVALID' | 'GOAL_REQUIRED'>[] {
  const texts: Invalid[] = [
    ...checkText(['input', 'firstMessage'], input.firstMessage, { max: 2000 }),
    ...checkText(['input', 'whyThisMentor'], input.whyThisMentor, { min: 0, max: 1000 }),
    ...checkText(['input', 'idempotencyKey'], input.idempotencyKey, { max: 200 }),
  ];
  return [...texts, ...checkGoals(input.goals)];
}

const maxGoals = 10;

function checkGoals(goals: RequestGoalShape[]): Refusal<'INVALID' | 'GOAL_REQUIRED'>[] {
  const path = ['input', 'goals'];
  if (goals.length === 0) return [refusal('GOAL_REQUIRED', path, 'request.goalRequired')];
  if (goals.length > maxGoals) return [refusal('INVALID', path, 'invalid.count', { field: 'goals', items: maxGoals })];
  return goals.flatMap(({ text }, index) => checkText([...path, String(index), 'text'], text, { max: 500 }));
}
