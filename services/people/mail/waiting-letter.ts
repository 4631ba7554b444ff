import type { Letter } from '../../shared/mail/letter.js';
import { languageFor } from '../../shared/texts.js';
import { tell } from '../texts/tell.js';

interface Mentor {
  displayName: string;
  email: string;
  locale: string;
}

/** The letter that reminds a mentor of a request; it says who asks, and nothing of what they wrote. */
export function waitingLetter({ displayName, email, locale }: Mentor, menteeName: string): Letter {
  const language = languageFor(locale, undefined);
  const say = (part: string) => tell(`mail.waiting.${part}`, language, { mentee: menteeName });
  return {
    to: email,
    subject: say('subject'),
    paragraphs: [tell('mail.hello', language, { name: displayName }), say('body'), say('ways'), say('limits')],
  };
}
