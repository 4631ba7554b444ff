import { describedEnum } from '../../shared/graphql/described-enum.js';

export const Channel = describedEnum('Channel', 'How two people are in touch.', {
  EMAIL: 'By e-mail.',
  CHAT: 'In writing, here or elsewhere.',
  PHONE: 'By telephone.',
  VIDEO: 'By video call.',
  IN_PERSON: 'In the same place.',
});

export const Frequency = describedEnum('Frequency', 'How often two people want to be in touch.', {
  WEEKLY: 'Every 7 days.',
  BIWEEKLY: 'Every 14 days.',
  MONTHLY: 'Every 30 days.',
  QUARTERLY: 'Every 91 days.',
  FEW_TIMES_A_YEAR: 'Every 122 days.',
  AS_NEEDED: 'Whenever one of them needs it.',
});

export const Importance = describedEnum('Importance', 'How much an answer of the survey matters.', {
  NOT_IMPORTANT: 'Anything is fine.',
  NICE: 'It would be nice.',
  IMPORTANT: 'It weighs a lot.',
  MUST: 'Without it, no pairing.',
});

export const Purpose = describedEnum('Purpose', 'Why somebody wants to be in touch.', {
  LOCAL_CONNECTION: 'To know people in the same place.',
  INDUSTRY_TRACK_RECORD: 'For experience in an industry.',
  SKILL: 'For a skill.',
  CAREER_ADVICE: 'For advice on a career.',
  PERSPECTIVE: 'To see things with other eyes.',
  TRANSITION: 'To go through a change.',
});

export const PairingFormat = describedEnum('PairingFormat', 'What kind of relationship it is.', {
  ONGOING: 'Over months, with an agreement.',
  JUST_IN_TIME: 'For one question, now; no agreement is needed.',
});
