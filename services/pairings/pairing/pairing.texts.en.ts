export const pairingTextsEn = {
  'field.idempotencyKey': 'Key of the request',
  'field.reason': 'Reason',
  'field.text': 'Text',
  'pairing.notFound': 'This pairing cannot be found.',
  'pairing.notOpen': 'This pairing has ended.',
  'pairing.wrongStatus': 'This is not possible at this stage of the pairing.',
  'pairing.agreementRequired':
    'Your pairing is still in its exploration period: you both have to sign an agreement first.',
} as const;
