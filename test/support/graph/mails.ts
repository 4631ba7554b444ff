import type { RenderedEmail } from '../../../services/shared/mail/mailer.js';
import type { TestJumelage } from './jumelage.js';

/** The newest mail to somebody with this subject, once the queue has handed it over; only those after the first `seen`. */
export async function waitForEmail(
  jumelage: TestJumelage,
  email: string,
  subject: string,
  seen = 0,
): Promise<RenderedEmail> {
  const matching = () => jumelage.mails.filter((mail) => mail.to === email && mail.subject === subject);
  return eventually(`A mail « ${subject} » to ${email}`, async () => matching()[seen]);
}

/** The link that a mail carries, at the address under which the test reaches the server. */
export const linkInEmail = ({ text }: RenderedEmail, url: string): string =>
  (/http\S+/.exec(text)?.[0] ?? '').replace('http://localhost', url);

/** Asks again and again, as a client would, until there is an answer. */
export async function eventually<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  for (const deadline = Date.now() + 15_000; Date.now() < deadline; ) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${what} did not come.`);
}
