export const referralTextsEn = {
  'field.goal': 'Goal',
  'field.note': 'Note',
  'referral.notFound': 'This referral cannot be found.',
  'referral.othersTurn': 'The other person in your pairing has to answer.',
  'referral.makersTurn': 'You have already accepted: now the other person has to make the introduction.',
  'referral.settled': 'This referral has already been answered.',
  'referral.oneOfYou': 'Choose somebody outside your pairing.',
  'referral.yourself': 'Choose a mentor other than yourself.',
  'referral.blocked': 'You have blocked this person. Unblock them first if you want to recommend them.',
  'referral.unavailable': 'This person is not available at the moment.',
  'referral.already': 'A referral to this person is already waiting for an answer.',
  'referral.tooMany': 'This pairing already has many referrals: finish the open ones first.',
  'referral.goalRequired': 'Name the goal that this mentor could help with.',
  'referral.firstMessage':
    'Hello,\n\nMy mentor in this programme thinks that you could help me better with what comes next, and I agree. My goals come with this request.\n\nWould you have half an hour for a first conversation? If this is a bad time, just let me know. I will completely understand.',
} as const;
