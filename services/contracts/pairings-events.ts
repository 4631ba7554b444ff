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

/** The part of a pairing that other services decide with. `version` grows with every change. */
export interface PairingFacts {
  pairingId: string;
  version: number;
  programId: string;
  mentorId: string;
  menteeId: string;
  status: PairingStatusName;
}

/** How a pairing is doing, as `PairingHealth` in the schema. */
export type PairingHealthName = 'NEW' | 'ON_RHYTHM' | 'SLIPPING' | 'DORMANT' | 'PAUSED' | 'ENDED';

/** The part of the agreement in force that other services decide with. */
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

/** A request, of which there may be no pairing yet. */
interface RequestFacts {
  requestId: string;
  programId: string;
  mentorId: string;
  menteeId: string;
}

/**
 * Event type -> payload, as pairings records them. Streams: the pairing (or the request), mentor and mentee, where no
 * other are named. No text that anybody wrote is in them.
 */
export interface PairingsEvents {
  RequestSent: RequestFacts;
  RequestAccepted: { requestId: string; pairing: PairingFacts };
  RequestDeclined: RequestFacts;
  RequestWithdrawn: RequestFacts;
  RequestExpired: RequestFacts;
  /** Streams: the mentor alone. It has waited for their answer long enough to remind them; once a request. */
  RequestWaiting: RequestFacts;

  /** By a match run or a coordinator: both are asked. */
  PairingProposed: { pairing: PairingFacts };
  /** EXPLORING, or ACTIVE where no agreement is needed. */
  PairingStarted: { pairing: PairingFacts };
  /** `resumeOn` is a calendar date, `YYYY-MM-DD`. */
  PairingPaused: { pairing: PairingFacts; resumeOn: string };
  PairingResumed: { pairing: PairingFacts };
  AgreementProposed: { pairing: PairingFacts; agreementVersion: number };
  /** `complete` when both have signed: the pairing is ACTIVE from then on, and `agreement` is in force. */
  AgreementSigned: {
    pairing: PairingFacts;
    agreementVersion: number;
    complete: boolean;
    agreement: AgreementFacts | null;
  };
  MessageSent: { pairing: PairingFacts; messageId: string };
  /** On any channel: a message, a meeting held, or one that somebody recorded. */
  ContactMade: {
    pairing: PairingFacts;
    contactId: string;
    channel: 'EMAIL' | 'CHAT' | 'PHONE' | 'VIDEO' | 'IN_PERSON';
    source: 'MESSAGE' | 'MEETING' | 'RECORDED';
  };
  /** Streams: who wishes it alone; the pairing's version is what it was before. */
  RhythmWished: { pairing: PairingFacts };

  RelaunchStarted: { pairing: PairingFacts; relaunchId: string };
  GoalsReviewed: { pairing: PairingFacts; relaunchId: string };
  /**
   * Whose intent it is, never which: that is private until both have answered. Until then its stream is that of who stated
   * it alone, and the pairing's version is what it was before.
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
  /** The pairing takes no place any more: `pairing.status` says how it ended. */
  PairingEnded: { pairing: PairingFacts };
  /** Both wish it. */
  KeepingInTouch: { pairing: PairingFacts };
  UpdatePosted: { pairing: PairingFacts; updateId: string };

  /** Streams: the programme alone. Its coordinators are told; the two are not. */
  ConcernRaised: { programId: string; concernId: string };
  /** Streams: the programme alone. A manager changed, and the two are now in one chain. */
  HierarchyAppeared: { pairing: PairingFacts };

  /** Once an episode: the health is another than it was. */
  HealthChanged: { pairing: PairingFacts; before: PairingHealthName; health: PairingHealthName };
  /** What progress reminds of; each is recorded once for each occasion, when it is due. */
  AgreementMissing: { pairing: PairingFacts };
  AgreementReviewDue: { pairing: PairingFacts; agreementVersion: number };
  EndNear: { pairing: PairingFacts; endsOn: string };
  /** A closure is under way and `personIds` have not thanked the other. */
  ThanksDue: { pairing: PairingFacts; personIds: string[] };
  /** A pairing that keeps in touch, or is as-needed, has been quiet for half a year. */
  KeepInTouchDue: { pairing: PairingFacts };

  /**
   * A line of the activity feed was written. Streams: the programme, and the pairing where there is one. Who may read it
   * is decided at each event.
   */
  ActivityRecorded: { activityId: string; pairingId: string | null; programId: string };
}

/** Events that tell of one pairing. */
export type PairingEventType = {
  [Type in keyof PairingsEvents]: PairingsEvents[Type] extends { pairing: PairingFacts } ? Type : never;
}[keyof PairingsEvents];
