export const pairingTextsFr = {
  'field.idempotencyKey': 'Clé de la demande',
  'field.reason': 'Raison',
  'field.text': 'Texte',
  'pairing.notFound': 'Ce jumelage est introuvable.',
  'pairing.notOpen': 'Ce jumelage est terminé.',
  'pairing.wrongStatus': 'Cette action n’est pas possible à cette étape du jumelage.',
  'pairing.agreementRequired':
    'Votre jumelage est encore en période d’exploration : il faut d’abord signer une entente à deux.',
} as const;
