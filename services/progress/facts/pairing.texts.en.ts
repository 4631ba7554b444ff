/** What progress says about pairings, and refusals that several features share, in English. */
export const pairingTextsEn = {
  acknowledged: 'You have already confirmed this.',
  overLimit: 'You have reached the limit: {{max}} at most.',
  'pairing.notFound': 'This pairing cannot be found.',
  'pairing.notOpen': 'This is not possible at this stage of the pairing.',
  changedMeanwhile: 'This has changed in the meantime: read it again, then try once more.',
  partnerFallback: 'your pairing partner',
  formerMember: 'a former member',
} as const;
