import type { PairingHealthName, PairingsEvents } from '../../contracts/pairings-events.js';
import { type ActivityEntry, type ActivityMappers, mapToKind } from './activity.domain.js';

const isQuiet = (health: PairingHealthName): boolean => health === 'SLIPPING' || health === 'DORMANT';

/** The activity of each event of pairings; null for what is private, minor, or covered by another event. */
const mappers: ActivityMappers<PairingsEvents> = {
  RequestSent: mapToKind('REQUEST_SENT'),
  RequestAccepted: mapToKind('REQUEST_ACCEPTED'),
  RequestDeclined: mapToKind('REQUEST_DECLINED'),
  RequestWithdrawn: mapToKind('REQUEST_WITHDRAWN'),
  RequestExpired: mapToKind('REQUEST_EXPIRED'),
  RequestWaiting: null,
  PairingProposed: mapToKind('PAIRING_PROPOSED'),
  PairingStarted: mapToKind('PAIRING_STARTED'),
  PairingPaused: ({ resumeOn }) => ({ kind: 'PAIRING_PAUSED', data: { until: resumeOn } }),
  PairingResumed: mapToKind('PAIRING_RESUMED'),
  AgreementProposed: mapToKind('AGREEMENT_PROPOSED'),
  AgreementSigned: ({ complete }) => ({ kind: 'AGREEMENT_SIGNED', data: complete ? { variant: 'COMPLETE' } : {} }),
  // ContactMade covers the message.
  MessageSent: null,
  // MeetingHeld covers the meeting.
  ContactMade: ({ source, channel }) =>
    source === 'MEETING'
      ? null
      : { kind: 'CONTACT_MADE', data: { variant: source === 'MESSAGE' ? 'MESSAGE' : channel } },
  RhythmWished: null,
  RelaunchStarted: mapToKind('RELAUNCH_STARTED'),
  GoalsReviewed: null,
  IntentStated: null,
  RelaunchDecided: ({ decision }) => ({ kind: 'RELAUNCH_DECIDED', data: { variant: decision } }),
  ImprovementAdded: null,
  ImprovementResolved: null,
  ReferralMade: ({ kind }) => ({ kind: 'REFERRAL_MADE', data: { variant: kind } }),
  ReferralAnswered: null,
  AppreciationSent: mapToKind('APPRECIATION_SENT'),
  ClosureBegun: mapToKind('CLOSURE_BEGUN'),
  ReflectionSubmitted: null,
  PairingEnded: ({ pairing }) => ({
    kind: 'PAIRING_ENDED',
    data: { variant: pairing.status === 'ENDED_EARLY' ? 'ENDED_EARLY' : 'COMPLETED' },
  }),
  KeepingInTouch: null,
  UpdatePosted: mapToKind('KEEP_IN_TOUCH_UPDATE'),
  ConcernRaised: null,
  HierarchyAppeared: null,
  // The start, a pause and the end have activities of their own.
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

/** The activity of an event of pairings; null for none. */
export function mapPairingsEvent<Type extends keyof PairingsEvents>(
  type: Type,
  payload: PairingsEvents[Type],
): ActivityEntry | null {
  return mappers[type]?.(payload) ?? null;
}
