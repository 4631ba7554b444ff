/** The English texts of data exports and erasure. */
export const dataRequestTextsEn = {
  'mail.export.subject': 'Your data is ready',
  'mail.export.body':
    'The archive that you asked for is ready: it holds all your data, in one file. You can download it for seven days.',
  'mail.export.ignore': 'Sign in first: the link only works for you.',
  'mail.export.link': 'Download my data',
  'mail.erasure.subject': 'Confirm that you want to erase your account',
  'mail.erasure.body':
    'You asked for your account and your data to be erased. Nothing has been erased yet: follow the link below, then confirm. The link is valid for 24 hours. Erasure is permanent.',
  'mail.erasure.ignore':
    'If you did not ask for this, or if you have changed your mind, ignore this e-mail: nothing changes.',
  'mail.erasure.link': 'See what will be erased, and confirm',
  'erasure.title': 'Erase my account',
  'erasure.erasedData':
    'Your name, your address, your profiles, your documents, your private notes and your account will be erased everywhere.',
  'erasure.keptHistory':
    'The people who were paired with you keep their history: what you wrote to each other stays there, under the name “a former member”.',
  'erasure.permanent': 'Erasure is permanent. Your open pairings will end.',
  'erasure.confirm': 'Erase permanently',
  'erasure.doneTitle': 'Your account is erased',
  'erasure.done': 'Your account and your data have been erased. Thank you for taking part, and all the best.',
  'erasure.linkInvalidTitle': 'This link is no longer valid',
  'erasure.linkInvalid':
    'It has already been used, it is more than 24 hours old, or a newer link has replaced it. Nothing was erased.',
} as const;
