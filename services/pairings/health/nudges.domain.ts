import { addDays, dayMs } from '../../shared/time/dates.js';
import type { AgreedRhythm } from './agreed-rhythm.domain.js';
import { addRunningTime, stoppedMs } from './clock-stops.domain.js';
import { expectsContact, type HealthFacts } from './health.domain.js';

/** What nudges depend on, beside the time. */
export interface NudgeFacts extends HealthFacts {
  agreed: AgreedRhythm | null;
  /** The instant at which the exploration began. */
  exploringSince: Date | null;
  /** When an update was last posted, or keeping in touch began. */
  keptInTouchAt: Date | null;
  nudgeState: PairingNudgeState;
}

/** The nudges recorded so far, so that each occasion is nudged once. */
export interface PairingNudgeState {
  agreementMissing: boolean;
  /** When `KeepInTouchDue` was last recorded, an instant in ISO 8601. */
  keepInTouchAt: string | null;
}

/** A reminder for the parties of a pairing, recorded as an event. */
export type Nudge =
  | { type: 'AgreementMissing'; payload: object }
  | { type: 'AgreementReviewDue'; payload: { agreementVersion: number } }
  | { type: 'KeepInTouchDue'; payload: object };

export const agreementMissingAfterDays = 14;
/** Days of silence after which `KeepInTouchDue` is recorded. */
export const keepInTouchAfterDays = 182;

type Instants = Record<Nudge['type'], Date | null>;

/** The instant at which each nudge is next due if nothing happens; null for nudges without an occasion. */
export function nudgeInstants(facts: NudgeFacts): Instants {
  return {
    AgreementMissing: agreementMissingAt(facts),
    AgreementReviewDue: reviewDueAt(facts),
    KeepInTouchDue: keepInTouchDueAt(facts),
  };
}

function agreementMissingAt({ status, exploringSince, nudgeState }: NudgeFacts): Date | null {
  if (status !== 'EXPLORING' || !exploringSince || nudgeState.agreementMissing) return null;
  return addDays(exploringSince, agreementMissingAfterDays);
}

/** Due after each review period. Periods that passed unnoticed count as one. */
function reviewDueAt({ status, agreed, stops }: NudgeFacts): Date | null {
  if (status !== 'ACTIVE' || !agreed) return null;
  return addRunningTime(stops, new Date(agreed.at), (agreed.reviewsTold + 1) * agreed.reviewEveryDays * dayMs);
}

/** Due once in each silence of an AS_NEEDED pairing, and every half year while a pairing keeps in touch. */
function keepInTouchDueAt(facts: NudgeFacts): Date | null {
  const { status, agreed, stops, meetingUntil, nudgeState, keptInTouchAt } = facts;
  const quietSince = facts.lastContactAt ?? facts.startedAt;
  const nudgedAt = nudgeState.keepInTouchAt ? new Date(nudgeState.keepInTouchAt) : null;
  const afterMs = keepInTouchAfterDays * dayMs;
  if (status === 'KEEPING_IN_TOUCH') {
    const newest = Math.max(...[quietSince, keptInTouchAt, nudgedAt].map((instant) => instant?.getTime() ?? 0));
    return new Date(newest + afterMs);
  }
  if (!expectsContact(status) || agreed?.frequency !== 'AS_NEEDED' || (nudgedAt && nudgedAt >= quietSince)) return null;
  const dueAt = addRunningTime(stops, quietSince, afterMs);
  return meetingUntil && meetingUntil > dueAt ? meetingUntil : dueAt;
}

/** The nudges that are due by now, and the state once they are recorded. */
export function decideNudges(
  facts: NudgeFacts,
  now: Date,
): { nudges: Nudge[]; state: PairingNudgeState; agreed: AgreedRhythm | null } {
  const instants = nudgeInstants(facts);
  const isDue = (type: Nudge['type']) => instants[type] !== null && instants[type] <= now;
  const { agreed, nudgeState } = facts;
  const [missing, review, quiet] = [isDue('AgreementMissing'), isDue('AgreementReviewDue'), isDue('KeepInTouchDue')];
  const nudges: Nudge[] = [];
  if (missing) nudges.push({ type: 'AgreementMissing', payload: {} });
  if (agreed && review) nudges.push({ type: 'AgreementReviewDue', payload: { agreementVersion: agreed.version } });
  if (quiet) nudges.push({ type: 'KeepInTouchDue', payload: {} });
  return {
    nudges,
    state: {
      agreementMissing: nudgeState.agreementMissing || missing,
      keepInTouchAt: quiet ? now.toISOString() : nudgeState.keepInTouchAt,
    },
    agreed: agreed && review ? { ...agreed, reviewsTold: reviewsPassed(agreed, facts, now) } : agreed,
  };
}

function reviewsPassed({ at, reviewEveryDays }: AgreedRhythm, { stops }: NudgeFacts, now: Date): number {
  const since = new Date(at);
  const ranMs = now.getTime() - since.getTime() - stoppedMs(stops, since);
  return Math.floor(ranMs / (reviewEveryDays * dayMs));
}
