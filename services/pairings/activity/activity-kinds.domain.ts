/** One kind of activity. Its sentences are the texts `activity.<KIND>` and `activity.<KIND>.<VARIANT>`. */
interface ActivityKindRule {
  /** `ACTOR`: the summary names who did it. `BOTH`: it happened to both parties, and the summary names nobody. */
  about: 'ACTOR' | 'BOTH';
  /** Variants that have a sentence of their own. */
  variants?: readonly string[];
  /** The variant says how the two deal with each other: readers who are not a party get the kind's own sentence. */
  isConfidential?: true;
  /** The description of the value of `ActivityKind` in the schema. */
  description: string;
}

/** Every kind of activity, as `ActivityKind` in the schema. */
export const activityKinds = {
  REQUEST_SENT: { about: 'ACTOR', description: 'A mentee asked a mentor.' },
  REQUEST_ACCEPTED: { about: 'ACTOR', description: 'The mentor accepted.' },
  REQUEST_DECLINED: { about: 'ACTOR', description: 'The mentor declined, or takes no part any more.' },
  REQUEST_WITHDRAWN: { about: 'ACTOR', description: 'The mentee took it back, or takes no part any more.' },
  REQUEST_EXPIRED: { about: 'BOTH', description: 'Nobody answered in time.' },
  PAIRING_PROPOSED: { about: 'ACTOR', description: 'A match run or a coordinator brought the two together.' },
  PAIRING_STARTED: { about: 'BOTH', description: 'The relationship begins.' },
  AGREEMENT_PROPOSED: { about: 'ACTOR', description: 'A new version of the agreement waits for both signatures.' },
  AGREEMENT_SIGNED: {
    about: 'ACTOR',
    variants: ['COMPLETE'],
    description: 'One of the two signed; the second signature puts it in force.',
  },
  PAIRING_PAUSED: { about: 'ACTOR', description: 'Paused until a date.' },
  PAIRING_RESUMED: { about: 'ACTOR', description: 'Resumed, by one of the two or at its date.' },
  CONTACT_MADE: {
    about: 'ACTOR',
    variants: ['MESSAGE', 'EMAIL', 'CHAT', 'PHONE', 'VIDEO', 'IN_PERSON'],
    isConfidential: true,
    description: 'One of the two was in touch; of messages, once for each author in an hour of the clock.',
  },
  HEALTH_CHANGED: {
    about: 'BOTH',
    variants: ['NEW', 'ON_RHYTHM', 'SLIPPING', 'DORMANT', 'PAUSED', 'ENDED'],
    description: 'The rhythm is another than it was.',
  },
  RELAUNCH_STARTED: { about: 'ACTOR', description: 'They look again at their goals, and whether to go on.' },
  RELAUNCH_DECIDED: {
    about: 'BOTH',
    variants: ['CONTINUE', 'REDIRECT', 'CLOSE'],
    description: 'It is decided how it goes on.',
  },
  REFERRAL_MADE: {
    about: 'ACTOR',
    variants: ['INTRODUCTION', 'REDIRECT'],
    isConfidential: true,
    description: 'The mentee was introduced or redirected to somebody else.',
  },
  APPRECIATION_SENT: { about: 'ACTOR', description: 'One of the two said thank you.' },
  CLOSURE_BEGUN: { about: 'ACTOR', description: 'It comes to its end: both look back.' },
  PAIRING_ENDED: {
    about: 'BOTH',
    variants: ['COMPLETED', 'ENDED_EARLY'],
    description: 'It has ended, as agreed or before.',
  },
  KEEP_IN_TOUCH_UPDATE: { about: 'ACTOR', description: 'News from one of the two, after the end.' },
  GOAL_SET: { about: 'ACTOR', variants: ['REDEFINED'], description: 'The mentee set, adopted or redefined a goal.' },
  GOAL_PROGRESSED: { about: 'ACTOR', description: 'A goal moved, or an entry on the way to it was shared.' },
  GOAL_ACHIEVED: { about: 'ACTOR', description: 'A goal was achieved.' },
  GOAL_LET_GO: { about: 'ACTOR', description: 'A goal was let go; what was learnt stays.' },
  MEETING_SCHEDULED: { about: 'ACTOR', description: 'Both have agreed on a meeting.' },
  MEETING_HELD: { about: 'BOTH', description: 'The two met.' },
  MEETING_MISSED: { about: 'BOTH', description: 'A meeting did not take place.' },
  FEEDBACK_GIVEN: { about: 'ACTOR', description: 'One of the two gave feedback.' },
  EVALUATION_SUBMITTED: { about: 'ACTOR', description: 'One of the two filled in an evaluation.' },
} as const satisfies Record<string, ActivityKindRule>;

export type ActivityKindName = keyof typeof activityKinds;

/** The rule of a kind, with what other kinds have. */
export const activityKindRule = (kind: ActivityKindName): ActivityKindRule => activityKinds[kind];
