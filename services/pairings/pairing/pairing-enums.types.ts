import type { PairingStatusName } from '../../contracts/pairings-events.js';
import { describedEnum } from '../../shared/graphql/described-enum.js';
import type {
  ChannelName,
  ContactSourceName,
  HorizonName,
  PairingFormatName,
  PairingOriginName,
} from './pairing.domain.js';

export const Channel = describedEnum<ChannelName>('Channel', 'How two people are in touch.', {
  EMAIL: 'By e-mail.',
  CHAT: 'In writing, here or elsewhere.',
  PHONE: 'By telephone.',
  VIDEO: 'By video call.',
  IN_PERSON: 'In the same place.',
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

export const ContactSource = describedEnum<ContactSourceName>(
  'ContactSource',
  'How it is known that two people were in touch.',
  {
    MESSAGE: 'A message was sent here.',
    MEETING: 'A meeting was held.',
    RECORDED: 'One of the two recorded it.',
  },
);
