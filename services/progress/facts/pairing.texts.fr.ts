/** What progress says about pairings, and refusals that several features share, in French. */
export const pairingTextsFr = {
  acknowledged: 'Vous l’avez déjà confirmé.',
  overLimit: 'Vous avez atteint la limite : {{max}} au plus.',
  'pairing.notFound': 'Ce jumelage est introuvable.',
  'pairing.notOpen': 'Ce n’est pas possible à cette étape du jumelage.',
  changedMeanwhile: 'Ces informations ont changé entre-temps : relisez-les, puis recommencez.',
  partnerFallback: 'votre partenaire de jumelage',
  formerMember: 'un ancien membre',
} as const;
