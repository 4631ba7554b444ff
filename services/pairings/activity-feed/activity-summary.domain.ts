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

/** Kinds whose summary names nobody: they happen to both parties. */
const sharedKinds = [
  'PAIRING_STARTED',
  'HEALTH_CHANGED',
  'RELAUNCH_DECIDED',
  'PAIRING_ENDED',
  'MEETING_HELD',
  'MEETING_MISSED',
  'REQUEST_EXPIRED',
] as const satisfies ActivityKindName[];
type SharedKind = (typeof sharedKinds)[number];
const isShared = (kind: ActivityKindName): kind is SharedKind =>
  (sharedKinds as readonly ActivityKindName[]).includes(kind);

type Variants = typeof summaryVariants;
/** The sentences of a kind: its own, and one for each of its variants. */
type SentenceOf<Kind extends ActivityKindName> = Kind extends keyof Variants
  ? Kind | `${Kind}.${Variants[Kind][number]}`
  : Kind;

export interface SummaryInput {
  kind: ActivityKindName;
  data: ActivityData;
  actorRole: ActorRoleName | null;
  /** The reader did it. */
  isOwn: boolean;
}

/** The sentence of a summary, for example `PAIRING_PAUSED` or `CONTACT_MADE.PHONE`, and what it names. */
export type SummaryParts =
  | { about: 'BOTH'; sentence: SentenceOf<SharedKind> }
  | {
      about: 'ACTOR';
      sentence: SentenceOf<Exclude<ActivityKindName, SharedKind>>;
      /** Null for the clock. */
      subject: SubjectName | null;
      /** A calendar date, `YYYY-MM-DD`. */
      until: string | null;
    };

/** The sentence for a line of the feed, and how it names who did it, to this reader. */
export function toSummaryParts(line: SummaryInput, reader: ReaderRole): SummaryParts {
  const { kind, data } = line;
  const isHidden = reader === 'OUTSIDE' && !line.isOwn && betweenTheTwo.includes(kind);
  const variant = isHidden ? undefined : data.variant;
  if (isShared(kind)) return { about: 'BOTH', sentence: sentenceOf(kind, variant) };
  return {
    about: 'ACTOR',
    sentence: sentenceOf(kind, variant),
    subject: subjectOf(line, reader),
    until: data.until ?? null,
  };
}

/** The sentence of a kind in a variant; the kind's own where the variant is absent or unknown, as in rows of a later version. */
function sentenceOf<Kind extends ActivityKindName>(kind: Kind, variant: string | undefined): SentenceOf<Kind> {
  const variants: Partial<Record<ActivityKindName, readonly string[]>> = summaryVariants;
  const sentence = variant && variants[kind]?.includes(variant) ? `${kind}.${variant}` : kind;
  // The line above chose one of the kind's own variants, which TypeScript does not relate to the type of the kind.
  return sentence as SentenceOf<Kind>;
}

function subjectOf({ actorRole, isOwn }: SummaryInput, reader: ReaderRole): SubjectName | null {
  if (isOwn) return 'YOU';
  if (actorRole === 'COORDINATOR') return 'THE_COORDINATION';
  if (actorRole === null) return null;
  if (actorRole === reader) return 'YOU';
  if (reader === 'OUTSIDE') return `THE_${actorRole}`;
  return `YOUR_${actorRole}`;
}
