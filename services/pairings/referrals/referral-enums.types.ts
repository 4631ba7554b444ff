import { describedEnum } from '../../shared/graphql/described-enum.js';
import type { ReferralKindName, ReferralStatusName } from './referral.domain.js';
export const ReferralKind = describedEnum<ReferralKindName>('ReferralKind', 'To what end somebody is referred.', {
  INTRODUCTION: 'One of the two presents the other to a member of the programme.',
  REDIRECT: 'The mentee asks a mentor who is better placed.',
});

export const ReferralStatus = describedEnum<ReferralStatusName>('ReferralStatus', 'Where a referral stands.', {
  PROPOSED: 'Waits for the other of the two.',
  ACCEPTED: 'The other would like the introduction: whoever offered it makes it.',
  INTRODUCED: 'The introduction was made: both know.',
  REQUEST_SENT: 'The mentor was sent a request in the mentee’s name.',
  DECLINED: 'Not wanted, or taken back.',
});
