import type { PairingStatusName } from '../../contracts/pairings-events.js';
import { describedEnum } from '../../shared/graphql/described-enum.js';
import type { AgreementStatusName, EndConditionName, FrequencyName } from '../agreement/agreement.domain.js';
import type { HorizonName, RequestStatusName } from '../requests/request.domain.js';
import type { ChannelName, ContactSourceName, PairingFormatName, PairingOriginName } from './pairing.domain.js';

export const Channel = describedEnum<ChannelName>('Channel', 'How two people are in touch.', {
  EMAIL: 'By e-mail.',
  CHAT: 'In writing, here or elsewhere.',
  PHONE: 'By telephone.',
  VIDEO: 'By video call.',
  IN_PERSON: 'In the same place.',
});

export const Frequency = describedEnum<FrequencyName>('Frequency', 'How often two people want to be in touch.', {
  WEEKLY: 'Every 7 days.',
  BIWEEKLY: 'Every 14 days.',
  MONTHLY: 'Every 30 days.',
  QUARTERLY: 'Every 91 days.',
  FEW_TIMES_A_YEAR: 'Every 122 days.',
  AS_NEEDED: 'Whenever one of them needs it.',
});

export const Horizon = describedEnum<HorizonName>('Horizon', 'How far ahead a goal lies.', {
  SHORT: 'Weeks to months.',
  LONG: 'A year or more.',
});

export const PairingFormat = describedEnum<PairingFormatName>('PairingFormat', 'What kind of relationship it is.', {
  ONGOING: 'Over months, with an agreement.',
  JUST_IN_TIME: 'For one question, now; no agreement is needed.',
});

export const PairingOrigin = describedEnum<PairingOriginName>('PairingOrigin', 'How two people came together.', {
  REQUEST: 'The mentee asked, the mentor accepted.',
  MATCH_RUN: 'A match run proposed it.',
  COORDINATOR: 'A coordinator proposed it.',
  REFERRAL: 'Another mentor referred the mentee.',
});

export const PairingStatus = describedEnum<PairingStatusName>('PairingStatus', 'Where a relationship stands.', {
  PROPOSED: 'Proposed to both, not yet accepted by both.',
  EXPLORING: 'They get to know each other before they commit.',
  ACTIVE: 'Both have signed their agreement, or need none.',
  PAUSED: 'Paused until a date.',
  RELAUNCHING: 'They look again at their goals, and whether to go on.',
  CLOSING: 'It comes to its end: both look back.',
  COMPLETED: 'Ended, as agreed.',
  ENDED_EARLY: 'Ended before what was agreed.',
  KEEPING_IN_TOUCH: 'Ended; both wish to hear of each other.',
});

export const RequestStatus = describedEnum<RequestStatusName>('RequestStatus', 'Where a request stands.', {
  SENT: 'Sent, not yet seen.',
  VIEWED: 'Seen by the mentor.',
  INFO_REQUESTED: 'The mentor asked something first.',
  ACCEPTED: 'Accepted: there is a pairing.',
  DECLINED: 'Declined by the mentor.',
  WITHDRAWN: 'Taken back by the mentee.',
  EXPIRED: 'Nobody answered in time.',
});

export const RequestBox = describedEnum('RequestBox', 'Which of the viewer’s requests.', {
  RECEIVED: 'Those that the viewer received as a mentor.',
  SENT: 'Those that the viewer sent as a mentee.',
});

export const AgreementStatus = describedEnum<AgreementStatusName>(
  'AgreementStatus',
  'Where a version of an agreement stands.',
  {
    PROPOSED: 'Waits for both signatures.',
    SIGNED: 'Signed by both: in force.',
    SUPERSEDED: 'A newer version has taken its place.',
  },
);

export const EndCondition = describedEnum<EndConditionName>(
  'EndCondition',
  'When a relationship is over, by its agreement.',
  {
    DATE: 'On a date.',
    GOAL: 'Once the goal is reached.',
    FIRST_OF: 'On the date or once the goal is reached, whichever comes first.',
  },
);

export const ContactSource = describedEnum<ContactSourceName>(
  'ContactSource',
  'How it is known that two people were in touch.',
  {
    MESSAGE: 'A message was sent here.',
    MEETING: 'A meeting was held.',
    RECORDED: 'One of the two recorded it.',
  },
);

export const PairingErrorCode = describedEnum(
  'PairingErrorCode',
  'Why pairings refused something that the person can mend.',
  {
    NOT_FOUND: 'It does not exist, or it is not for the viewer to do.',
    INVALID: 'A field is not as it must be; `path` names it, `message` says what is allowed.',
    SAME_PERSON: 'Nobody is paired with themselves.',
    HIERARCHY: 'One of the two is above the other in the chain of managers.',
    CONFLICT: 'A conflict of interest was declared.',
    BLOCKED: 'The viewer has blocked the other; told to a coordinator: one of the two has.',
    NO_CAPACITY: 'All of the mentor’s places are taken.',
    NOT_ACCEPTING: 'The other takes nobody at the moment.',
    ALREADY_PAIRED: 'These two already have an open pairing, in the same roles.',
    NOT_A_MEMBER: 'One of the two does not have the role in the programme.',
    GOAL_REQUIRED: 'At least one goal is needed.',
    TOO_MANY_PENDING: 'Too many requests already wait for this mentor, or one of the viewer’s own.',
    REQUEST_CLOSED: 'The request was answered, withdrawn or has expired.',
    PAIRING_NOT_OPEN: 'The pairing has ended.',
    WRONG_STATUS: 'Not possible in the present status.',
    STALE_VERSION: 'A newer version was proposed meanwhile: read that one.',
    AGREEMENT_REQUIRED: 'Both have to sign an agreement first.',
  },
);
