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
  /** `Message-ID` (RFC 5322), with angle brackets. */
  messageId?: string;
}

/** Sends an e-mail; throws if it was not accepted, so that the job queue retries. */
export type SendMail = (mail: RenderedEmail) => Promise<void>;

export interface MailerOptions {
  /** `smtp://` or `smtps://`, with user and password if needed. Without it, e-mails are written to files. */
  smtpUrl: string | undefined;
  /** Folder of the `.eml` files (RFC 5322) that are written without SMTP. */
  folder: string;
  /** Sender address. */
  from: string;
}

/** Returns a function that sends e-mails by SMTP, or writes them to files. */
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
    // Renamed when complete: readers of the folder never see a partial file.
    await writeFile(`${path}.part`, message as Buffer);
    await rename(`${path}.part`, path);
  };
}
