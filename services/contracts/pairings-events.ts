/** Statuses of a pairing, as `PairingStatus` in the schema. */
export type PairingStatusName =
  | 'PROPOSED'
  | 'EXPLORING'
  | 'ACTIVE'
  | 'PAUSED'
  | 'RELAUNCHING'
  | 'CLOSING'
  | 'COMPLETED'
  | 'ENDED_EARLY'
  | 'KEEPING_IN_TOUCH';

/** The part of a pairing that other services base decisions on. `version` grows with every change. */
export interface PairingFacts {
  pairingId: string;
  version: number;
  programId: string;
  mentorId: string;
  menteeId: string;
  status: PairingStatusName;
}

/** State of a pairing's health, as `PairingHealth` in the schema. */
export type PairingHealthName = 'NEW' | 'ON_RHYTHM' | 'SLIPPING' | 'DORMANT' | 'PAUSED' | 'ENDED';

/** The part of the agreement in force that other services base decisions on. */
export interface AgreementFacts {
  agreementVersion: number;
  frequency: 'WEEKLY' | 'BIWEEKLY' | 'MONTHLY' | 'QUARTERLY' | 'FEW_TIMES_A_YEAR' | 'AS_NEEDED';
  meetingMinutes: number;
  /** A calendar date, `YYYY-MM-DD`. */
  endsOn: string | null;
  cancellationNoticeHours: number;
  agendaLeadTimeHours: number;
  reviewEveryDays: number;
}

/** A request. A pairing may not exist yet. */
interface RequestFacts {
  requestId: string;
  programId: string;
  mentorId: string;
  menteeId: string;
}

/**
 * Event type -> payload, as pairings records them. Streams: the pairing (or the request), the mentor and the mentee,
 * unless a comment names others. Payloads contain no text written by users.
 */
export interface PairingsEvents {
  RequestSent: RequestFacts;
  RequestAccepted: { requestId: string; pairing: PairingFacts };
  RequestDeclined: RequestFacts;
  RequestWithdrawn: RequestFacts;
  RequestExpired: RequestFacts;
  /** Streams: the mentor only. The request has waited long enough for a reminder; recorded once per request. */
  RequestWaiting: RequestFacts;

  /** Proposed by a match run or a coordinator: both parties are asked. */
  PairingProposed: { pairing: PairingFacts };
  /** The status is EXPLORING, or ACTIVE where no agreement is needed. */
  PairingStarted: { pairing: PairingFacts };
  /** `resumeOn` is a calendar date, `YYYY-MM-DD`. */
  PairingPaused: { pairing: PairingFacts; resumeOn: string };
  PairingResumed: { pairing: PairingFacts };
  AgreementProposed: { pairing: PairingFacts; agreementVersion: number };
  /** `complete` is true when both have signed: the pairing is then ACTIVE and `agreement` is in force. */
  AgreementSigned: {
    pairing: PairingFacts;
    agreementVersion: number;
    complete: boolean;
    agreement: AgreementFacts | null;
  };
  MessageSent: { pairing: PairingFacts; messageId: string };
  /** Contact on any channel: a message, a meeting held, or a contact that somebody recorded. */
  ContactMade: {
    pairing: PairingFacts;
    contactId: string;
    channel: 'EMAIL' | 'CHAT' | 'PHONE' | 'VIDEO' | 'IN_PERSON';
    source: 'MESSAGE' | 'MEETING' | 'RECORDED';
  };
  /** Streams: the person with the wish only. The pairing's version does not change. */
  RhythmWished: { pairing: PairingFacts };

  RelaunchStarted: { pairing: PairingFacts; relaunchId: string };
  GoalsReviewed: { pairing: PairingFacts; relaunchId: string };
  /**
   * Says who stated an intent, not which intent: the intent is private until both have answered. Until then the stream
   * is that person's only, and the pairing's version does not change.
   */
  IntentStated: { pairing: PairingFacts; relaunchId: string };
  RelaunchDecided: { pairing: PairingFacts; relaunchId: string; decision: 'CONTINUE' | 'REDIRECT' | 'CLOSE' };
  ImprovementAdded: { pairing: PairingFacts; improvementId: string };
  ImprovementResolved: { pairing: PairingFacts; improvementId: string };
  ReferralMade: {
    pairing: PairingFacts;
    referralId: string;
    kind: 'INTRODUCTION' | 'REDIRECT';
    toId: string;
  };
  ReferralAnswered: { pairing: PairingFacts; referralId: string; accepted: boolean };
  AppreciationSent: { pairing: PairingFacts; appreciationId: string; toId: string };

  ClosureBegun: { pairing: PairingFacts };
  ReflectionSubmitted: { pairing: PairingFacts };
  /** The pairing no longer counts against capacity: `pairing.status` says how it ended. */
  PairingEnded: { pairing: PairingFacts };
  /** Both parties want to keep in touch. */
  KeepingInTouch: { pairing: PairingFacts };
  UpdatePosted: { pairing: PairingFacts; updateId: string };

  /** Streams: the programme only. Its coordinators are notified; mentor and mentee are not. */
  ConcernRaised: { programId: string; concernId: string };
  /** Streams: the programme only. A manager changed, and mentor and mentee are now in one reporting chain. */
  HierarchyAppeared: { pairing: PairingFacts };

  /** Recorded once per change of health. */
  HealthChanged: { pairing: PairingFacts; before: PairingHealthName; health: PairingHealthName };
  /** The next events trigger reminders in progress; each is recorded once per occasion, when it is due. */
  AgreementMissing: { pairing: PairingFacts };
  AgreementReviewDue: { pairing: PairingFacts; agreementVersion: number };
  EndNear: { pairing: PairingFacts; endsOn: string };
  /** A closure is under way and the people in `personIds` have not thanked the other person. */
  ThanksDue: { pairing: PairingFacts; personIds: string[] };
  /** A pairing that keeps in touch, or meets as needed, has had no contact for half a year. */
  KeepInTouchDue: { pairing: PairingFacts };

  /**
   * A line was added to the activity feed. Streams: the programme, and the pairing if there is one. Read access is
   * checked at each event.
   */
  ActivityRecorded: { activityId: string; pairingId: string | null; programId: string };
}

/** Types of the events that concern one pairing. */
export type PairingEventType = {
  [Type in keyof PairingsEvents]: PairingsEvents[Type] extends { pairing: PairingFacts } ? Type : never;
}[keyof PairingsEvents];
