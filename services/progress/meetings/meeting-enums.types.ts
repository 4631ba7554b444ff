import { describedEnum } from '../../shared/graphql/described-enum.js';
import type { ChannelName, MeetingKindName, MeetingStatusName } from './meeting.domain.js';
export const Channel = describedEnum<ChannelName>('Channel', 'How two people are in touch.', {
  EMAIL: 'By e-mail.',
  CHAT: 'By written messages.',
  PHONE: 'By telephone.',
  VIDEO: 'By video call.',
  IN_PERSON: 'In one place.',
});

export const MeetingKind = describedEnum<MeetingKindName>('MeetingKind', 'What a meeting is for.', {
  KICKOFF: 'The first one.',
  REGULAR: 'One of the rhythm.',
  RELAUNCH: 'To find each other again after a silence.',
  REVIEW: 'To look back on the way so far.',
  CLOSING: 'The last one.',
});

export const MeetingStatus = describedEnum<MeetingStatusName>('MeetingStatus', 'Where a meeting stands.', {
  PROPOSED: 'One has proposed a time; the other has not confirmed it.',
  CONFIRMED: 'Both agree.',
  IN_PROGRESS: 'It has begun.',
  AWAITING_WRAP_UP: 'It is over, and not wrapped up yet.',
  COMPLETED: 'Held, and wrapped up or logged afterwards.',
  CANCELLED: 'Called off.',
  MISSED: 'It did not take place.',
});
