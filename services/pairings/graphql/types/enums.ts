import { registerEnumType } from 'type-graphql';
import type { PairingStatusName } from '../../../contracts/pairings-events.js';
import type { AgreementStatusName, EndConditionName, FrequencyName } from '../../domain/agreement.js';
import type { ChannelName, ContactSourceName, PairingFormatName, PairingOriginName } from '../../domain/pairing.js';
import type { HorizonName, RequestStatusName } from '../../domain/request.js';

const named = <Name extends string>(...names: Name[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as { [Key in Name]: Key };

export const Channel = named<ChannelName>('EMAIL', 'CHAT', 'PHONE', 'VIDEO', 'IN_PERSON');
registerEnumType(Channel, {
  name: 'Channel',
  description: 'How two people are in touch.',
  valuesConfig: {
    EMAIL: { description: 'By e-mail.' },
    CHAT: { description: 'In writing, here or elsewhere.' },
    PHONE: { description: 'By telephone.' },
    VIDEO: { description: 'By video call.' },
    IN_PERSON: { description: 'In the same place.' },
  },
});

export const Frequency = named<FrequencyName>(
  'WEEKLY',
  'BIWEEKLY',
  'MONTHLY',
  'QUARTERLY',
  'FEW_TIMES_A_YEAR',
  'AS_NEEDED',
);
registerEnumType(Frequency, {
  name: 'Frequency',
  description: 'How often two people want to be in touch.',
  valuesConfig: {
    WEEKLY: { description: 'Every 7 days.' },
    BIWEEKLY: { description: 'Every 14 days.' },
    MONTHLY: { description: 'Every 30 days.' },
    QUARTERLY: { description: 'Every 91 days.' },
    FEW_TIMES_A_YEAR: { description: 'Every 122 days.' },
    AS_NEEDED: { description: 'Whenever one of them needs it.' },
  },
});

export const Horizon = named<HorizonName>('SHORT', 'LONG');
registerEnumType(Horizon, {
  name: 'Horizon',
  description: 'How far ahead a goal lies.',
  valuesConfig: { SHORT: { description: 'Weeks to months.' }, LONG: { description: 'A year or more.' } },
});

export const PairingFormat = named<PairingFormatName>('ONGOING', 'JUST_IN_TIME');
registerEnumType(PairingFormat, {
  name: 'PairingFormat',
  description: 'What kind of relationship it is.',
  valuesConfig: {
    ONGOING: { description: 'Over months, with an agreement.' },
    JUST_IN_TIME: { description: 'For one question, now; no agreement is needed.' },
  },
});

export const PairingOrigin = named<PairingOriginName>('REQUEST', 'MATCH_RUN', 'COORDINATOR', 'REFERRAL');
registerEnumType(PairingOrigin, {
  name: 'PairingOrigin',
  description: 'How two people came together.',
  valuesConfig: {
    REQUEST: { description: 'The mentee asked, the mentor accepted.' },
    MATCH_RUN: { description: 'A match run proposed it.' },
    COORDINATOR: { description: 'A coordinator proposed it.' },
    REFERRAL: { description: 'Another mentor referred the mentee.' },
  },
});

export const PairingStatus = named<PairingStatusName>(
  'PROPOSED',
  'EXPLORING',
  'ACTIVE',
  'PAUSED',
  'RELAUNCHING',
  'CLOSING',
  'COMPLETED',
  'ENDED_EARLY',
  'KEEPING_IN_TOUCH',
);
registerEnumType(PairingStatus, {
  name: 'PairingStatus',
  description: 'Where a relationship stands.',
  valuesConfig: {
    PROPOSED: { description: 'Proposed to both, not yet accepted by both.' },
    EXPLORING: { description: 'They get to know each other before they commit.' },
    ACTIVE: { description: 'Both have signed their agreement, or need none.' },
    PAUSED: { description: 'Paused until a date.' },
    RELAUNCHING: { description: 'They look again at their goals, and whether to go on.' },
    CLOSING: { description: 'It comes to its end: both look back.' },
    COMPLETED: { description: 'Ended, as agreed.' },
    ENDED_EARLY: { description: 'Ended before what was agreed.' },
    KEEPING_IN_TOUCH: { description: 'Ended; both wish to hear of each other.' },
  },
});

export const RequestStatus = named<RequestStatusName>(
  'SENT',
  'VIEWED',
  'INFO_REQUESTED',
  'ACCEPTED',
  'DECLINED',
  'WITHDRAWN',
  'EXPIRED',
);
registerEnumType(RequestStatus, {
  name: 'RequestStatus',
  description: 'Where a request stands.',
  valuesConfig: {
    SENT: { description: 'Sent, not yet seen.' },
    VIEWED: { description: 'Seen by the mentor.' },
    INFO_REQUESTED: { description: 'The mentor asked something first.' },
    ACCEPTED: { description: 'Accepted: there is a pairing.' },
    DECLINED: { description: 'Declined by the mentor.' },
    WITHDRAWN: { description: 'Taken back by the mentee.' },
    EXPIRED: { description: 'Nobody answered in time.' },
  },
});

export const RequestBox = named('RECEIVED', 'SENT');
registerEnumType(RequestBox, {
  name: 'RequestBox',
  description: 'Which of the viewer’s requests.',
  valuesConfig: {
    RECEIVED: { description: 'Those that the viewer received as a mentor.' },
    SENT: { description: 'Those that the viewer sent as a mentee.' },
  },
});

export const AgreementStatus = named<AgreementStatusName>('PROPOSED', 'SIGNED', 'SUPERSEDED');
registerEnumType(AgreementStatus, {
  name: 'AgreementStatus',
  description: 'Where a version of an agreement stands.',
  valuesConfig: {
    PROPOSED: { description: 'Waits for both signatures.' },
    SIGNED: { description: 'Signed by both: in force.' },
    SUPERSEDED: { description: 'A newer version has taken its place.' },
  },
});

export const EndCondition = named<EndConditionName>('DATE', 'GOAL', 'FIRST_OF');
registerEnumType(EndCondition, {
  name: 'EndCondition',
  description: 'When a relationship is over, by its agreement.',
  valuesConfig: {
    DATE: { description: 'On a date.' },
    GOAL: { description: 'Once the goal is reached.' },
    FIRST_OF: { description: 'On the date or once the goal is reached, whichever comes first.' },
  },
});

export const ContactSource = named<ContactSourceName>('MESSAGE', 'MEETING', 'RECORDED');
registerEnumType(ContactSource, {
  name: 'ContactSource',
  description: 'How it is known that two people were in touch.',
  valuesConfig: {
    MESSAGE: { description: 'A message was sent here.' },
    MEETING: { description: 'A meeting was held.' },
    RECORDED: { description: 'One of the two recorded it.' },
  },
});

export const PairingErrorCode = named(
  'NOT_FOUND',
  'INVALID',
  'SAME_PERSON',
  'HIERARCHY',
  'CONFLICT',
  'BLOCKED',
  'NO_CAPACITY',
  'NOT_ACCEPTING',
  'ALREADY_PAIRED',
  'NOT_A_MEMBER',
  'GOAL_REQUIRED',
  'TOO_MANY_PENDING',
  'REQUEST_CLOSED',
  'PAIRING_NOT_OPEN',
  'WRONG_STATUS',
  'STALE_VERSION',
  'AGREEMENT_REQUIRED',
);
registerEnumType(PairingErrorCode, {
  name: 'PairingErrorCode',
  description: 'Why pairings refused something that the person can mend.',
  valuesConfig: {
    NOT_FOUND: { description: 'It does not exist, or it is not for the viewer to do.' },
    INVALID: { description: 'A field is not as it must be; `path` names it, `message` says what is allowed.' },
    SAME_PERSON: { description: 'Nobody is paired with themselves.' },
    HIERARCHY: { description: 'One of the two is above the other in the chain of managers.' },
    CONFLICT: { description: 'A conflict of interest was declared.' },
    BLOCKED: { description: 'The viewer has blocked the other.' },
    NO_CAPACITY: { description: 'All of the mentor’s places are taken.' },
    NOT_ACCEPTING: { description: 'The other takes nobody at the moment.' },
    ALREADY_PAIRED: { description: 'These two already have an open pairing, in the same roles.' },
    NOT_A_MEMBER: { description: 'One of the two does not have the role in the programme.' },
    GOAL_REQUIRED: { description: 'At least one goal is needed.' },
    TOO_MANY_PENDING: { description: 'Too many requests already wait for this mentor, or one of the viewer’s own.' },
    REQUEST_CLOSED: { description: 'The request was answered, withdrawn or has expired.' },
    PAIRING_NOT_OPEN: { description: 'The pairing has ended.' },
    WRONG_STATUS: { description: 'Not possible in the present status.' },
    STALE_VERSION: { description: 'A newer version was proposed meanwhile: read that one.' },
    AGREEMENT_REQUIRED: { description: 'Both have to sign an agreement first.' },
  },
});
