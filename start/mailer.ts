import { join, resolve } from 'node:path';
import type { Config } from '../services/shared/config.js';
import { openMailer, type SendMail } from '../services/shared/mail/mailer.js';

/** The way out for mails: SMTP_URL, else `.eml` files in the data folder. */
export function createMailer(config: Config): SendMail {
  return openMailer({
    smtpUrl: config.SMTP_URL,
    folder: join(resolve(config.DATA_DIR), 'mail'),
    from: config.MAIL_FROM,
  });
}
