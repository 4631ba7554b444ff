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
/** `CLOCK`: what falls due. */
export type RequestActor = 'MENTEE' | 'MENTOR' | 'CLOCK';
/** `REFERRAL`: another mentor referred the mentee. */
export type RequestOriginName = 'REQUEST' | 'REFERRAL';

/** Statuses in which a request waits for an answer. */
export const openRequestStatuses = ['SENT', 'VIEWED', 'INFO_REQUESTED'] as const satisfies RequestStatusName[];

/** How long a request waits, from an instant on, until its mentor is reminded of it, and until it expires. */
export interface RequestPeriods {
  remindMs: number;
  expireMs: number;
}

/** As the programme chose; after 7 and 14 days where it did not (design, Request). */
export function requestPeriods(policy: {
  requestExpiresAfterDays: number;
  requestReminderAfterDays: number;
}): RequestPeriods {
  return { remindMs: policy.requestReminderAfterDays * dayMs, expireMs: policy.requestExpiresAfterDays * dayMs };
}

/** Whether the mentor is to be reminded: once, and only while it is for them to answer. */
export function shouldRemind({ status, remindedAt }: { status: RequestStatusName; remindedAt: Date | null }): boolean {
  return remindedAt === null && (status === 'SENT' || status === 'VIEWED');
}

/** Codes with which a request refuses an action. */
export type RequestRefusal = 'NOT_FOUND' | 'REQUEST_CLOSED' | 'WRONG_STATUS';

interface Rule {
  who: RequestActor;
  /** From which status to which; from any other it is refused. */
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

/**
 * The status of a request after an action (design, Request). Refuses NOT_FOUND when it is for another to do,
 * REQUEST_CLOSED once it was answered, withdrawn or has expired, WRONG_STATUS otherwise.
 */
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

/** Every reason why a request cannot be sent as it is written: GOAL_REQUIRED without a goal, INVALID otherwise. */
export function checkRequest(input: RequestText): Refusal<'INVALID' | 'GOAL_REQUIRED'>[] {
  const written: Invalid[] = [
    ...checkText(['input', 'firstMessage'], input.firstMessage, { max: 2000 }),
    ...checkText(['input', 'whyThisMentor'], input.whyThisMentor, { min: 0, max: 1000 }),
    ...checkText(['input', 'idempotencyKey'], input.idempotencyKey, { max: 200 }),
  ];
  return [...written, ...checkGoals(input.goals)];
}

const mostGoals = 10;

function checkGoals(goals: RequestGoalShape[]): Refusal<'INVALID' | 'GOAL_REQUIRED'>[] {
  const path = ['input', 'goals'];
  if (goals.length === 0) return [refusal('GOAL_REQUIRED', path, 'request.goalRequired')];
  if (goals.length > mostGoals)
    return [refusal('INVALID', path, 'invalid.count', { field: 'goals', items: mostGoals })];
  return goals.flatMap(({ text }, index) => checkText([...path, String(index), 'text'], text, { max: 500 }));
}
