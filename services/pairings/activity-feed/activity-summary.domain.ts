import type { ActivityData, ActivityKindName, ActorRoleName } from '../activity/activity.domain.js';

/** Who reads a summary: one of the two, or somebody outside, who coordinates. */
export type ReaderRole = 'MENTOR' | 'MENTEE' | 'OUTSIDE';

/** How a summary names who did it. */
export type SubjectName = 'YOU' | 'YOUR_MENTOR' | 'YOUR_MENTEE' | 'THE_MENTOR' | 'THE_MENTEE' | 'THE_COORDINATION';

/** Sentences of which the kind alone is not enough; what is not listed has one sentence. */
export const summaryVariants = {
  AGREEMENT_SIGNED: ['COMPLETE'],
  CONTACT_MADE: ['MESSAGE', 'EMAIL', 'CHAT', 'PHONE', 'VIDEO', 'IN_PERSON'],
  HEALTH_CHANGED: ['NEW', 'ON_RHYTHM', 'SLIPPING', 'DORMANT', 'PAUSED', 'ENDED'],
  RELAUNCH_DECIDED: ['CONTINUE', 'REDIRECT', 'CLOSE'],
  REFERRAL_MADE: ['INTRODUCTION', 'REDIRECT'],
  PAIRING_ENDED: ['COMPLETED', 'ENDED_EARLY'],
  GOAL_SET: ['REDEFINED'],
} as const satisfies Partial<Record<ActivityKindName, readonly string[]>>;

/** Kinds whose variants say how the two deal with each other: who is outside reads that it happened, not how. */
const betweenTheTwo: readonly ActivityKindName[] = ['CONTACT_MADE', 'REFERRAL_MADE'];

/** Kinds in which nobody stands out: what happened happened to both. */
const ofBoth: readonly ActivityKindName[] = [
  'PAIRING_STARTED',
  'HEALTH_CHANGED',
  'RELAUNCH_DECIDED',
  'PAIRING_ENDED',
  'MEETING_HELD',
  'MEETING_MISSED',
  'REQUEST_EXPIRED',
];

export interface SummaryInput {
  kind: ActivityKindName;
  data: ActivityData;
  actorRole: ActorRoleName | null;
  /** The reader did it. */
  isOwn: boolean;
}

/** What a summary is made of. */
export interface SummaryParts {
  /** The sentence's key, for example `PAIRING_PAUSED` or `CONTACT_MADE.PHONE`. */
  sentence: string;
  /** Who did it; null for the clock, and where nobody stands out. */
  subject: SubjectName | null;
  /** False where what happened happened to both. */
  namesSomebody: boolean;
  until: string | null;
}

/** The sentence for a line of the feed, and how it names who did it, to this reader. */
export function toSummaryParts(line: SummaryInput, reader: ReaderRole): SummaryParts {
  const { kind, data } = line;
  const known: readonly string[] = kind in summaryVariants ? summaryVariants[kind as keyof typeof summaryVariants] : [];
  const hidden = reader === 'OUTSIDE' && !line.isOwn && betweenTheTwo.includes(kind);
  const variant = data.variant && known.includes(data.variant) && !hidden ? `.${data.variant}` : '';
  const namesSomebody = !ofBoth.includes(kind);
  return {
    sentence: kind + variant,
    subject: namesSomebody ? subjectOf(line, reader) : null,
    namesSomebody,
    until: data.until ?? null,
  };
}

function subjectOf({ actorRole, isOwn }: SummaryInput, reader: ReaderRole): SubjectName | null {
  if (isOwn) return 'YOU';
  if (actorRole === 'COORDINATOR') return 'THE_COORDINATION';
  if (actorRole === null) return null;
  if (actorRole === reader) return 'YOU';
  if (reader === 'OUTSIDE') return `THE_${actorRole}`;
  return `YOUR_${actorRole}`;
}
