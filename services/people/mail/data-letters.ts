import type { Letter } from '../../shared/mail/letter.js';
import { languageFor } from '../../shared/texts.js';
import { tell } from '../texts/tell.js';

interface Recipient {
  displayName: string;
  email: string;
  locale: string;
}

/** The letter that tells that an archive is ready; who follows its link signs in first. */
export const exportLetter = (to: Recipient, url: string): Letter => letter('export', to, url);

/** The letter whose link confirms an erasure; the link is good for 24 hours. */
export const erasureLetter = (to: Recipient, url: string): Letter => letter('erasure', to, url);

function letter(kind: 'export' | 'erasure', { displayName, email, locale }: Recipient, url: string): Letter {
  const language = languageFor(locale, undefined);
  const say = (part: string) => tell(`mail.${kind}.${part}`, language);
  return {
    to: email,
    subject: say('subject'),
    paragraphs: [tell('mail.hello', language, { name: displayName }), say('body'), say('ignore')],
    link: { label: say('link'), url },
  };
}
