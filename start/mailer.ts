import { join, resolve } from 'node:path';
import type { Config } from '../services/shared/config.js';
import { openMailer, type SendMail } from '../services/shared/mail/mailer.js';

/** Sends e-mails to SMTP_URL, or writes them as `.eml` files into the data folder when it is not set. */
export function createMailer(config: Config): SendMail {
  return openMailer({
    smtpUrl: config.SMTP_URL,
    folder: join(resolve(config.DATA_DIR), 'mail'),
    from: config.MAIL_FROM,
  });
}
