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
  const body = from
    ? translate('mail.invitation.bodyFrom', language, { program, from })
    : translate('mail.invitation.body', language, { program });
  return {
    to: email,
    subject: translate('mail.invitation.subject', language, { program }),
    paragraphs: [translate('mail.invitation.hello', language), body, translate('mail.invitation.ignore', language)],
    link: { label: translate('mail.invitation.link', language), url },
  };
}
