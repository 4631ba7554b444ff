import type { privacyTextsFr } from './privacy.texts.fr.js';

export const privacyTextsEn: Record<keyof typeof privacyTextsFr, string> = {
  'person.former': 'a former member',
  'mail.export.subject': 'Your data is waiting for you',
  'mail.export.body':
    'The archive that you asked for is ready: all that is yours, in one file. It waits for you for seven days.',
  'mail.export.ignore': 'Sign in first: the link opens for you alone.',
  'mail.export.link': 'Download my data',
  'mail.erasure.subject': 'Confirm that your account is to be erased',
  'mail.erasure.body':
    'You asked for your account and your data to be erased. Nothing is erased yet: follow the link, then confirm. It is good for 24 hours. What is erased cannot come back.',
  'mail.erasure.ignore': 'If it was not you, or if you changed your mind, there is nothing to do: all stays as it was.',
  'mail.erasure.link': 'See what will be erased, and confirm',
  'erasure.title': 'Erase my account',
  'erasure.what':
    'Your name, your address, your profiles, your documents, your private notes and your account will be erased everywhere.',
  'erasure.stays':
    'The people who were paired with you keep their history: what you wrote to each other stays there, under the name “a former member”.',
  'erasure.forGood': 'Nobody will be able to undo it. Your open pairings come to an end.',
  'erasure.confirm': 'Erase for good',
  'erasure.doneTitle': 'It is done',
  'erasure.done': 'Your account and your data are erased. Thank you for having been with us, and all the best.',
  'erasure.goneTitle': 'This link is no longer good',
  'erasure.gone': 'It was used already, it is older than 24 hours, or a newer one took its place. Nothing was erased.',
};
