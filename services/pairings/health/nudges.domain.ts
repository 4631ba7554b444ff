import { addDays, dayMs } from '../../shared/time/dates.js';
import type { AgreedRhythm } from './agreed-rhythm.domain.js';
import { addRunningTime, stoppedMs } from './clock-stops.domain.js';
import { expectsContact, type HealthFacts } from './health.domain.js';

/** What nudges follow from, with the time. */
export interface NudgeFacts extends HealthFacts {
  agreed: AgreedRhythm | null;
  /** Since when the two get to know each other. */
  exploringSince: Date | null;
  /** When an update was last posted, or keeping in touch began. */
  keptInTouchAt: Date | null;
  told: PairingNudgeState;
}

/** What was told already, so that each occasion is told once. */
export interface PairingNudgeState {
  agreementMissing: boolean;
  /** An ISO instant. */
  keepInTouchAt: string | null;
}

/** Something to remind two people of. */
export type Nudge =
  | { type: 'AgreementMissing'; payload: object }
  | { type: 'AgreementReviewDue'; payload: { agreementVersion: number } }
  | { type: 'KeepInTouchDue'; payload: object };

export const agreementMissingAfterDays = 14;
/** Half a year of silence (design, Health). */
export const keepInTouchAfterDays = 182;

type Instants = Record<Nudge['type'], Date | null>;

/** When each nudge is next to be told if nothing happens; null when there is no occasion for it. */
export function nudgeInstants(facts: NudgeFacts): Instants {
  return {
    AgreementMissing: agreementMissingAt(facts),
    AgreementReviewDue: reviewDueAt(facts),
    KeepInTouchDue: keepInTouchDueAt(facts),
  };
}

function agreementMissingAt({ status, exploringSince, told }: NudgeFacts): Date | null {
  if (status !== 'EXPLORING' || !exploringSince || told.agreementMissing) return null;
  return addDays(exploringSince, agreementMissingAfterDays);
}

/** Again after each period; what passed while it could not be told counts once. */
function reviewDueAt({ status, agreed, stops }: NudgeFacts): Date | null {
  if (status !== 'ACTIVE' || !agreed) return null;
  return addRunningTime(stops, new Date(agreed.at), (agreed.reviewsTold + 1) * agreed.reviewEveryDays * dayMs);
}

/** Once in each quiet spell of an as-needed pairing; every half year while two keep in touch after the end. */
function keepInTouchDueAt(facts: NudgeFacts): Date | null {
  const { status, agreed, stops, meetingUntil, told, keptInTouchAt } = facts;
  const quietSince = facts.lastContactAt ?? facts.startedAt;
  const toldAt = told.keepInTouchAt ? new Date(told.keepInTouchAt) : null;
  const afterMs = keepInTouchAfterDays * dayMs;
  if (status === 'KEEPING_IN_TOUCH') {
    const newest = Math.max(...[quietSince, keptInTouchAt, toldAt].map((instant) => instant?.getTime() ?? 0));
    return new Date(newest + afterMs);
  }
  if (!expectsContact(status) || agreed?.frequency !== 'AS_NEEDED' || (toldAt && toldAt >= quietSince)) return null;
  const dueAt = addRunningTime(stops, quietSince, afterMs);
  return meetingUntil && meetingUntil > dueAt ? meetingUntil : dueAt;
}

/** The nudges that are due by now, and what has been told once they are. */
export function decideNudges(
  facts: NudgeFacts,
  now: Date,
): { nudges: Nudge[]; told: PairingNudgeState; agreed: AgreedRhythm | null } {
  const instants = nudgeInstants(facts);
  const isDue = (type: Nudge['type']) => instants[type] !== null && instants[type] <= now;
  const { agreed, told } = facts;
  const [missing, review, quiet] = [isDue('AgreementMissing'), isDue('AgreementReviewDue'), isDue('KeepInTouchDue')];
  const nudges: Nudge[] = [];
  if (missing) nudges.push({ type: 'AgreementMissing', payload: {} });
  if (agreed && review) nudges.push({ type: 'AgreementReviewDue', payload: { agreementVersion: agreed.version } });
  if (quiet) nudges.push({ type: 'KeepInTouchDue', payload: {} });
  return {
    nudges,
    told: {
      agreementMissing: told.agreementMissing || missing,
      keepInTouchAt: quiet ? now.toISOString() : told.keepInTouchAt,
    },
    agreed: agreed && review ? { ...agreed, reviewsTold: reviewsPassed(agreed, facts, now) } : agreed,
  };
}

function reviewsPassed({ at, reviewEveryDays }: AgreedRhythm, { stops }: NudgeFacts, now: Date): number {
  const since = new Date(at);
  const ranMs = now.getTime() - since.getTime() - stoppedMs(stops, since);
  return Math.floor(ranMs / (reviewEveryDays * dayMs));
}
