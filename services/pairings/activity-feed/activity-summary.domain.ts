import type { ActivityData, ActorRoleName } from '../activity/activity.domain.js';
import { type ActivityKindName, activityKindRule, activityKinds } from '../activity/activity-kinds.domain.js';

/** Who reads a summary: a party of the pairing, or a coordinator. */
export type ReaderRole = 'MENTOR' | 'MENTEE' | 'OUTSIDE';

/** How a summary names the actor. */
export type SubjectName = 'YOU' | 'YOUR_MENTOR' | 'YOUR_MENTEE' | 'THE_MENTOR' | 'THE_MENTEE' | 'THE_COORDINATION';

type Kinds = typeof activityKinds;
/** Kinds whose summary names nobody. */
type SharedKind = { [Kind in ActivityKindName]: Kinds[Kind]['about'] extends 'BOTH' ? Kind : never }[ActivityKindName];
const isShared = (kind: ActivityKindName): kind is SharedKind => activityKinds[kind].about === 'BOTH';

/** The sentences of a kind: its own, and one for each of its variants. */
type SentenceOf<Kind extends ActivityKindName> = Kinds[Kind] extends {
  variants: readonly (infer Variant extends string)[];
}
  ? Kind | `${Kind}.${Variant}`
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

/** The sentence of an activity for a reader, and how it names the actor. */
export function toSummaryParts(line: SummaryInput, reader: ReaderRole): SummaryParts {
  const { kind, data } = line;
  const isHidden = activityKindRule(kind).isConfidential && reader === 'OUTSIDE' && !line.isOwn;
  const variant = isHidden ? undefined : data.variant;
  if (isShared(kind)) return { about: 'BOTH', sentence: sentenceOf(kind, variant) };
  return {
    about: 'ACTOR',
    sentence: sentenceOf(kind, variant),
    subject: subjectOf(line, reader),
    until: data.until ?? null,
  };
}

/** The sentence of a variant, or the kind's own where the variant is absent or unknown, as in rows of a later version. */
function sentenceOf<Kind extends ActivityKindName>(kind: Kind, variant: string | undefined): SentenceOf<Kind> {
  const isKnown = variant && activityKindRule(kind).variants?.includes(variant);
  const sentence = isKnown ? `${kind}.${variant}` : kind;
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
