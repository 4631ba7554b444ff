import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { newId } from '../id.js';

/** One e-mail to one person, as plain text and as HTML. */
export interface RenderedEmail {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** `Message-ID` of RFC 5322, with its angle brackets. */
  messageId?: string;
}

/** Sends a mail; throws when it could not be handed over, so that the job queue tries again. */
export type SendMail = (mail: RenderedEmail) => Promise<void>;

export interface MailerOptions {
  /** `smtp://` or `smtps://`, with user and password where needed. Without it, mails become files. */
  smtpUrl: string | undefined;
  /** Where mails are written as `.eml` files (RFC 5322) without SMTP. */
  folder: string;
  /** The sender's address. */
  from: string;
}

/** Opens the way out for mails. */
export function openMailer({ smtpUrl, folder, from }: MailerOptions): SendMail {
  if (smtpUrl) {
    const transport = createTransport(smtpUrl);
    return async (mail) => {
      await transport.sendMail({ ...mail, from });
    };
  }
  const writer = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return async (mail) => {
    const { message } = await writer.sendMail({ ...mail, from });
    await mkdir(folder, { recursive: true });
    const path = join(folder, `${newId()}.eml`);
    // Whoever watches the folder never sees half a mail.
    await writeFile(`${path}.part`, message as Buffer);
    await rename(`${path}.part`, path);
  };
}
