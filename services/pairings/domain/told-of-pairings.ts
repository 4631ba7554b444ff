import type { PairingHealthName, PairingsEvents } from '../../contracts/pairings-events.js';
import { as, type Telling, type Tellings, type Told } from './activity.js';

const isQuiet = (health: PairingHealthName): boolean => health === 'SLIPPING' || health === 'DORMANT';

/** Every event of pairings: the line that it gives, or null for what is private, minor, or told by another event. */
const ofPairings: Tellings<PairingsEvents> = {
  RequestSent: as('REQUEST_SENT'),
  RequestAccepted: as('REQUEST_ACCEPTED'),
  RequestDeclined: as('REQUEST_DECLINED'),
  RequestWithdrawn: as('REQUEST_WITHDRAWN'),
  RequestExpired: as('REQUEST_EXPIRED'),
  RequestWaiting: null,
  PairingProposed: as('PAIRING_PROPOSED'),
  PairingStarted: as('PAIRING_STARTED'),
  PairingPaused: ({ resumeOn }) => ({ kind: 'PAIRING_PAUSED', data: { until: resumeOn } }),
  PairingResumed: as('PAIRING_RESUMED'),
  AgreementProposed: as('AGREEMENT_PROPOSED'),
  AgreementSigned: ({ complete }) => ({ kind: 'AGREEMENT_SIGNED', data: complete ? { variant: 'COMPLETE' } : {} }),
  // ContactMade tells of the message.
  MessageSent: null,
  // MeetingHeld tells of the meeting.
  ContactMade: ({ source, channel }) =>
    source === 'MEETING'
      ? null
      : { kind: 'CONTACT_MADE', data: { variant: source === 'MESSAGE' ? 'MESSAGE' : channel } },
  RhythmWished: null,
  RelaunchStarted: as('RELAUNCH_STARTED'),
  GoalsReviewed: null,
  IntentStated: null,
  RelaunchDecided: ({ decision }) => ({ kind: 'RELAUNCH_DECIDED', data: { variant: decision } }),
  ImprovementAdded: null,
  ImprovementResolved: null,
  ReferralMade: ({ kind }) => ({ kind: 'REFERRAL_MADE', data: { variant: kind } }),
  ReferralAnswered: null,
  AppreciationSent: as('APPRECIATION_SENT'),
  ClosureBegun: as('CLOSURE_BEGUN'),
  ReflectionSubmitted: null,
  PairingEnded: ({ pairing }) => ({
    kind: 'PAIRING_ENDED',
    data: { variant: pairing.status === 'ENDED_EARLY' ? 'ENDED_EARLY' : 'COMPLETED' },
  }),
  KeepingInTouch: null,
  UpdatePosted: as('KEEP_IN_TOUCH_UPDATE'),
  ConcernRaised: null,
  HierarchyAppeared: null,
  // A beginning, a pause and an end have lines of their own.
  HealthChanged: ({ before, health }) =>
    isQuiet(health) || (isQuiet(before) && health === 'ON_RHYTHM')
      ? { kind: 'HEALTH_CHANGED', data: { variant: health } }
      : null,
  AgreementMissing: null,
  AgreementReviewDue: null,
  EndNear: null,
  ThanksDue: null,
  KeepInTouchDue: null,
  ActivityRecorded: null,
};

/** The line that an event of pairings gives the feed; null for none. */
export function toldOfPairings<Type extends keyof PairingsEvents>(
  type: Type,
  payload: PairingsEvents[Type],
): Told | null {
  return (ofPairings[type] as Telling<PairingsEvents[Type]>)?.(payload) ?? null;
}
