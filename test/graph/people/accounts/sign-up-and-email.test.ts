import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { translate } from '../../../../services/people/texts.js';
import { renderEmail } from '../../../../services/shared/mail/email.js';
import { openMailer } from '../../../../services/shared/mail/mailer.js';
import { createTestClient } from '../../../support/graph/api-client.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';

let jumelage: TestJumelage;

beforeAll(async () => {
  jumelage = await startJumelage();
});
afterAll(() => jumelage.close());

const person = { name: 'Solange Bergeron', email: 'solange@example.org', password: 'un bon mot de passe' };

function post(path: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${jumelage.url}/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

const cookieOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

/** The link of the newest mail with this subject, once the queue has handed it over. */
async function mailedLink(subject: string): Promise<string> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const found = jumelage.mails.findLast((mail) => mail.subject === subject);
    if (found) return /http\S+/.exec(found.text)?.[0] ?? '';
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`No mail « ${subject} » came.`);
}

/** A link of ours, at the address under which the test reaches the server. */
const reachable = (link: string) => link.replace('http://localhost', jumelage.url);

describe('An account', () => {
  test('is made by a script that sends no Origin, and a person comes with it, in the language of the request', async () => {
    const made = await post('sign-up/email', person, { 'accept-language': 'en-GB' });
    expect(made.status).toBe(200);
    const { token: session, user } = (await made.json()) as { token: string; user: { id: string } };
    const answer = await fetch(`${jumelage.url}/auth/token`, { headers: { authorization: `Bearer ${session}` } });
    const { token } = (await answer.json()) as { token: string };
    const client = createTestClient(jumelage.url, { personId: user.id, email: person.email, token });
    const { viewer } = await client.query('{ viewer { id displayName email locale status } }');
    expect(viewer).toEqual({
      id: user.id,
      displayName: person.name,
      email: person.email,
      locale: 'en',
      status: 'ACTIVE',
    });
  });

  test('has tokens of ten minutes, signed by a key of the public key set', async () => {
    const { token: session } = (await (await post('sign-in/email', person)).json()) as { token: string };
    const answer = await fetch(`${jumelage.url}/auth/token`, { headers: { authorization: `Bearer ${session}` } });
    const { token } = (await answer.json()) as { token: string };
    const claims = decodeJwt(token);
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(600);
    expect(claims).toMatchObject({ iss: 'http://localhost', aud: 'http://localhost', coordinates: [], scopes: ['*'] });
    const { keys } = (await (await fetch(`${jumelage.url}/auth/jwks`)).json()) as { keys: { kid: string }[] };
    expect(keys.map(({ kid }) => kid)).toContain(decodeProtectedHeader(token).kid);
    expect(decodeProtectedHeader(token).alg).toBe('EdDSA');
  });

  test('signs in from a page of ours by a cookie, with or without an Origin, and not from a page of somebody else', async () => {
    const own = { origin: jumelage.url };
    const signedIn = await post('sign-in/email', person, own);
    const cookie = cookieOf(signedIn);
    expect(cookie).toContain('session_token');
    const token = await fetch(`${jumelage.url}/auth/token`, { headers: { cookie } });
    expect(await token.json()).toHaveProperty('token');
    expect((await post('sign-in/email', person, { cookie })).status).toBe(200);
    expect((await post('sign-in/email', person, { cookie, origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await post('sign-out', {}, { cookie, ...own })).status).toBe(200);
    expect((await fetch(`${jumelage.url}/auth/token`, { headers: { cookie } })).status).toBe(401);
  });

  test.each([
    ['a wrong password', 'sign-in/email', { ...person, password: 'autre chose' }, 401],
    ['an unknown address', 'sign-in/email', { ...person, email: 'nobody@example.org' }, 401],
    ['an address that is taken', 'sign-up/email', person, 422],
    ['a short password', 'sign-up/email', { ...person, email: 'a@example.org', password: 'court' }, 400],
    ['a malformed address', 'sign-up/email', { ...person, email: 'pas une adresse' }, 400],
  ])('is refused for %s', async (_why, path, body, status) => {
    expect((await post(path, body)).status).toBe(status);
  });

  test('gets a letter by which its address is confirmed', async () => {
    const link = reachable(await mailedLink(translate('mail.verify.subject', 'en')));
    expect((await fetch(link, { redirect: 'manual' })).status).toBeLessThan(400);
    const { user } = (await (await post('sign-in/email', person)).json()) as { user: { emailVerified: boolean } };
    expect(user.emailVerified).toBe(true);
  });

  test('gets a letter by which a new password is chosen, which ends every session', async () => {
    const old = cookieOf(await post('sign-in/email', person));
    expect((await post('request-password-reset', { email: person.email, redirectTo: '/' })).status).toBe(200);
    const link = await mailedLink(translate('mail.password.subject', 'en'));
    const token = new URL(link).pathname.split('/').at(-1) ?? '';
    const changed = { ...person, password: 'un meilleur mot de passe' };
    expect((await post('reset-password', { token, newPassword: changed.password })).status).toBe(200);
    expect((await post('sign-in/email', person)).status).toBe(401);
    expect((await post('sign-in/email', changed)).status).toBe(200);
    expect((await fetch(`${jumelage.url}/auth/token`, { headers: { cookie: old } })).status).toBe(401);
    expect((await post('reset-password', { token, newPassword: 'encore un autre' })).status).toBe(400);
  });
});

const letter = { to: 'solange@example.org', subject: 'Été & hiver', paragraphs: ['Bonjour <Solange>,'] };
const mail = renderEmail({ ...letter, link: { label: 'Venir', url: 'https://example.org/?a=1&b=2' } });

test('A letter says the same as plain text and as HTML, where nothing of it can become markup', () => {
  expect(mail.text).toBe('Bonjour <Solange>,\n\nhttps://example.org/?a=1&b=2\n');
  expect(mail.html).toContain('<p>Bonjour &lt;Solange&gt;,</p>');
  expect(mail.html).toContain('<a href="https://example.org/?a=1&amp;b=2">Venir</a>');
});

test('Without SMTP a mail becomes an .eml file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'jumelage-mail-'));
  await openMailer({ smtpUrl: undefined, folder: join(folder, 'mail'), from: 'Jumelage <j@example.org>' })(mail);
  const [file = ''] = await readdir(join(folder, 'mail'));
  const written = await readFile(join(folder, 'mail', file), 'utf8');
  expect(file).toMatch(/\.eml$/);
  expect(written).toMatch(/^From: Jumelage <j@example\.org>$/m);
  expect(written).toMatch(/^Subject: =\?UTF-8\?/m);
  expect(written).toContain('multipart/alternative');
  await rm(folder, { recursive: true });
});

test('With SMTP a mail is handed to the server, and a server that refuses it makes the sending fail', async () => {
  let heard = '';
  let refuses = false;
  const server = createServer((socket) => {
    socket.write('220 test\r\n');
    let inData = false;
    socket.on('data', (chunk) => {
      heard += chunk.toString();
      if (inData && heard.endsWith('\r\n.\r\n')) inData = false;
      else if (inData) return;
      const command = chunk.toString().slice(0, 4).toUpperCase();
      inData ||= command === 'DATA';
      const answer = inData
        ? '354 go on'
        : command === 'RCPT' && refuses
          ? '550 no'
          : command === 'QUIT'
            ? '221 bye'
            : '250 ok';
      socket.write(`${answer}\r\n`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const send = openMailer({ smtpUrl: `smtp://127.0.0.1:${port}`, folder: '', from: 'j@example.org' });
  await send(mail);
  expect(heard).toContain('RCPT TO:<solange@example.org>');
  refuses = true;
  await expect(send(mail)).rejects.toThrow();
  await new Promise((resolve) => server.close(resolve));
});
