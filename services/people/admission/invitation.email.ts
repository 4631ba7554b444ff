import type { Email } from '../../shared/mail/email.js';
import type { Language } from '../../shared/text/translator.js';
import { translate } from '../texts.js';

interface InvitationEmailInput {
  email: string;
  language: Language;
  programName: string;
  /** Null when an operator imported the roster. */
  inviterName: string | null;
  url: string;
}

/** Makes the e-mail that invites an address to a programme. */
export function invitationEmail({ email, language, programName, inviterName, url }: InvitationEmailInput): Email {
  const program = programName;
  const body = inviterName
    ? translate('mail.invitation.bodyFrom', language, { program, from: inviterName })
    : translate('mail.invitation.body', language, { program });
  return {
    to: email,
    subject: translate('mail.invitation.subject', language, { program }),
    paragraphs: [translate('mail.invitation.hello', language), body, translate('mail.invitation.ignore', language)],
    link: { label: translate('mail.invitation.link', language), url },
  };
}
