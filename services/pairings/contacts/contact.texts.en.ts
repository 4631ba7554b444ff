export const contactTextsEn = {
  'contact.toCome': 'This moment is in the future: record a contact that has already taken place.',
  'contact.beforePairing': 'Your pairing had not begun yet: choose a later moment.',
} as const;
