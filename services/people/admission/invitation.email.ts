import type { Email } from '../../shared/mail/email.js';
import type { Language } from '../../shared/text/translator.js';
import { translate } from '../texts.js';

interface InvitationEmailInput {
  email: string;
  language: Language;
  program: string;
  /** Who invites; null when an operator does. */
  from: string | null;
  url: string;
}

/** The letter that asks somebody into a programme; its link is good for 14 days, once. */
export function invitationEmail({ email, language, program, from, url }: InvitationEmailInput): Email {
  const say = (part: string, values: Record<string, string> = {}) =>
    translate(`mail.invitation.${part}`, language, values);
  return {
    to: email,
    subject: say('subject', { program }),
    paragraphs: [say('hello'), from ? say('bodyFrom', { program, from }) : say('body', { program }), say('ignore')],
    link: { label: say('link'), url },
  };
}
