import type { RenderedEmail } from '../../../services/shared/mail/mailer.js';
import type { TestJumelage } from './jumelage.js';

/** Waits for an e-mail to an address with this subject, and returns it. Skips the first `seen` of them. */
export async function waitForEmail(
  jumelage: TestJumelage,
  email: string,
  subject: string,
  seen = 0,
): Promise<RenderedEmail> {
  const matching = () => jumelage.mails.filter((mail) => mail.to === email && mail.subject === subject);
  return eventually(`An e-mail « ${subject} » to ${email}`, async () => matching()[seen]);
}

/** Returns the first link of an e-mail, with the test server's address. */
export const linkInEmail = ({ text }: RenderedEmail, url: string): string =>
  (/http\S+/.exec(text)?.[0] ?? '').replace('http://localhost', url);

/** Polls until `read` returns a value other than undefined, at most 15 seconds. */
export async function eventually<T>(what: string, read: () => Promise<T | undefined>): Promise<T> {
  for (const deadline = Date.now() + 15_000; Date.now() < deadline; ) {
    const value = await read();
    if (value !== undefined) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Timed out waiting for: ${what}.`);
}
