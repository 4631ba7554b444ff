import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type ApiClient, createTestClient } from '../../../support/graph/api-client.js';
import { CookieJar } from '../../../support/graph/cookie-jar.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';
import { startIssuer, type TestIssuer } from '../../../support/processes/oidc-issuer.js';

const password = 'a good password';
const json = { 'content-type': 'application/json' };

let issuer: TestIssuer;
let jumelage: TestJumelage;

beforeAll(async () => {
  // The issuer of the test warns that it is none to rely on.
  for (const method of ['warn', 'info'] as const) jest.spyOn(console, method).mockImplementation(() => undefined);
  issuer = await startIssuer('campus', 'http://localhost/auth/callback/campus');
  jumelage = await startJumelage({ oidcProviders: [issuer.provider], trustedProxies: 1 });
});
afterAll(async () => {
  await jumelage.close();
  await issuer.close();
});

function post(path: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
  const init = { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body) };
  return fetch(`${jumelage.url}/auth/${path}`, init);
}

const signIn = (email: string, headers: Record<string, string> = {}, secret = password) =>
  post('sign-in/email', { email, password: secret }, headers);

async function sessionOf(email: string): Promise<string> {
  return ((await (await signIn(email)).json()) as { token: string }).token;
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const tokenStatus = async (session: string) =>
  (await fetch(`${jumelage.url}/auth/token`, { headers: bearer(session) })).status;

describe('Signing out everywhere', () => {
  test('ends every session of the person, and of nobody else', async () => {
    const person = await jumelage.join('Aminata Diallo');
    const neighbour = await jumelage.join('Robert Fortin');
    const sessions = [await sessionOf(person.email), await sessionOf(person.email)];
    const theirs = await sessionOf(neighbour.email);
    expect((await post('revoke-sessions', {})).status).toBe(401);
    expect((await post('revoke-sessions', {}, bearer(sessions[0] ?? ''))).status).toBe(200);
    for (const session of sessions) expect(await tokenStatus(session)).toBe(401);
    expect(await tokenStatus(theirs)).toBe(200);
    expect((await signIn(person.email)).status).toBe(200);
  });
});

/** The code of a moment (RFC 6238, with SHA-1, six digits and thirty seconds). */
function totp(uri: string, at = Date.now()): string {
  const secret = base32(new URL(uri).searchParams.get('secret') ?? '');
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** RFC 4648, 6. */
function base32(text: string): Buffer {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...text].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

describe('A second factor', () => {
  let person: ApiClient;
  let uri: string;
  let backupCodes: string[];

  const enter = async () => {
    const browser = new CookieJar();
    const init = { method: 'POST', headers: json, body: JSON.stringify({ email: person.email, password }) };
    return { browser, answer: await browser.fetch(`${jumelage.url}/auth/sign-in/email`, init) };
  };
  const verify = (browser: CookieJar, kind: string, code: string) =>
    browser.fetch(`${jumelage.url}/auth/two-factor/verify-${kind}`, {
      method: 'POST',
      headers: { ...json, origin: 'http://localhost' },
      body: JSON.stringify({ code }),
    });
  const hasToken = async (browser: CookieJar) => (await browser.fetch(`${jumelage.url}/auth/token`)).status === 200;

  beforeAll(async () => {
    person = await jumelage.join('Sokhna Ndiaye');
  });

  test('is asked for only once a first code has shown that it works', async () => {
    const session = await sessionOf(person.email);
    expect((await post('two-factor/enable', { password: 'not mine' }, bearer(session))).status).toBe(400);
    const enabled = await post('two-factor/enable', { password }, bearer(session));
    expect(enabled.status).toBe(200);
    const answer = (await enabled.json()) as { totpURI: string; backupCodes: string[] };
    uri = answer.totpURI;
    backupCodes = answer.backupCodes;
    expect(uri).toMatch(/^otpauth:\/\/totp\/Jumelage/);
    expect(await (await signIn(person.email)).json()).toHaveProperty('token');
    expect((await post('two-factor/verify-totp', { code: '000000' }, bearer(session))).status).toBe(401);
    expect((await post('two-factor/verify-totp', { code: totp(uri) }, bearer(session))).status).toBe(200);
  });

  test('keeps out who knows the password alone', async () => {
    const { browser, answer } = await enter();
    expect(answer.status).toBe(200);
    const body = (await answer.json()) as object;
    expect(body).toMatchObject({ twoFactorRedirect: true });
    expect(body).not.toHaveProperty('token');
    expect(await hasToken(browser)).toBe(false);
    expect((await verify(browser, 'totp', totp(uri, Date.now() - 600_000))).status).toBe(401);
    expect(await hasToken(browser)).toBe(false);
  });

  test('lets in who has the code', async () => {
    const { browser } = await enter();
    expect((await verify(browser, 'totp', totp(uri))).status).toBe(200);
    expect(await hasToken(browser)).toBe(true);
  });

  test('lets in once by each backup code', async () => {
    const [code = ''] = backupCodes;
    const { browser } = await enter();
    expect((await verify(browser, 'backup-code', code)).status).toBe(200);
    expect(await hasToken(browser)).toBe(true);
    expect((await verify((await enter()).browser, 'backup-code', code)).status).toBe(401);
  });

  test('can be taken away by who is in, with the password', async () => {
    const { browser } = await enter();
    await verify(browser, 'totp', totp(uri));
    const disable = (secret: string) =>
      browser.fetch(`${jumelage.url}/auth/two-factor/disable`, {
        method: 'POST',
        headers: { ...json, origin: 'http://localhost' },
        body: JSON.stringify({ password: secret }),
      });
    expect((await disable('not mine')).status).toBe(400);
    expect((await disable(password)).status).toBe(200);
    expect(await (await signIn(person.email)).json()).toHaveProperty('token');
  });
});

describe('An issuer', () => {
  /** From our address to the issuer's pages and back; answers the browser and where it ends. */
  async function come(
    name: string,
    tamper = (url: string) => url,
  ): Promise<{ browser: CookieJar; end: string | null }> {
    const browser = new CookieJar();
    const headers = { ...json, 'accept-language': 'en' };
    const body = JSON.stringify({ provider: 'campus', callbackURL: '/graphql' });
    const begun = await browser.fetch(`${jumelage.url}/auth/sign-in/social`, { method: 'POST', headers, body });
    const { url } = (await begun.json()) as { url: string };
    const back = tamper((await issuer.signIn(url, name)).replace('http://localhost', jumelage.url));
    const ended = await browser.fetch(back, { headers: { 'accept-language': 'en' } });
    return { browser, end: ended.headers.get('location') };
  }

  const personOf = async (browser: CookieJar) => {
    const { token } = (await (await browser.fetch(`${jumelage.url}/auth/token`)).json()) as { token: string };
    return createTestClient(jumelage.url, { personId: '', email: '', token }).query(
      '{ viewer { id displayName email locale } }',
    );
  };

  test('lets somebody in, and their person comes with the account', async () => {
    const { browser, end } = await come('helena');
    expect(end).toMatch(/\/graphql$/);
    const { viewer } = await personOf(browser);
    expect(viewer).toEqual({
      id: expect.any(String),
      displayName: 'helena de l’émetteur',
      email: 'helena@issuer.example',
      locale: 'en',
    });
    const again = await come('helena');
    expect((await personOf(again.browser)).viewer.id).toBe(viewer.id);
  });

  test('whose answer was tampered with lets nobody in', async () => {
    const { browser, end } = await come('mallory', (url) => url.replace(/state=[^&]+/, 'state=another'));
    expect(end).toMatch(/error=/);
    expect((await browser.fetch(`${jumelage.url}/auth/token`)).status).toBe(401);
  });

  test('that was not configured is unknown', async () => {
    expect((await post('sign-in/social', { provider: 'elsewhere', callbackURL: '/' })).status).toBe(404);
  });
});

describe('Attempts to sign in', () => {
  const from = (address: string) => ({ 'x-forwarded-for': `203.0.113.99, ${address}` });
  const attempts = async (count: number, email: string, address: string) => {
    const statuses: number[] = [];
    for (let attempt = 0; attempt < count; attempt++)
      statuses.push((await signIn(email, from(address), 'a wrong password')).status);
    return statuses;
  };

  test('are limited to ten a minute for an address and an e-mail, the right password included', async () => {
    const person = await jumelage.join('Ginette Roy');
    expect(await attempts(10, person.email, '198.51.100.1')).toEqual(Array(10).fill(401));
    const refused = await signIn(person.email.toUpperCase(), from('198.51.100.1'));
    expect(refused.status).toBe(429);
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(await refused.json()).toMatchObject({ code: 'RATE_LIMITED', message: expect.stringContaining('seconds') });
    expect((await signIn(person.email, from('198.51.100.2'))).status).toBe(200);
    expect((await signIn((await jumelage.join('Marc Roy')).email, from('198.51.100.1'))).status).toBe(200);
  });

  test('are limited all together, however many at once', async () => {
    const email = 'nobody@example.org';
    const answers = await Promise.all(
      Array.from({ length: 15 }, () => signIn(email, from('198.51.100.3'), 'a wrong password')),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(5);
  });

  test('to have a new password are limited to five a minute', async () => {
    const ask = () => post('request-password-reset', { email: 'nobody@example.org' }, from('198.51.100.4'));
    for (let attempt = 0; attempt < 5; attempt++) expect((await ask()).status).toBe(200);
    expect((await ask()).status).toBe(429);
  });

  test('keep neither address nor e-mail', async () => {
    const rows = await jumelage.people.runtime.orm.em.fork().execute('select key from auth.attempt');
    expect(rows.length).toBeGreaterThan(0);
    for (const { key } of rows) expect(key).toMatch(/^[0-9a-f]{64}$/);
  });

  test('are counted by the connection where no proxy is trusted: the header says nothing', async () => {
    const other = await startJumelage();
    try {
      const body = JSON.stringify({ email: 'nobody@example.org', password: 'a wrong password' });
      const statuses: number[] = [];
      for (let attempt = 0; attempt < 11; attempt++) {
        const headers = { ...json, 'x-forwarded-for': `198.51.100.${attempt}`, 'x-client-address': `${attempt}` };
        statuses.push((await fetch(`${other.url}/auth/sign-in/email`, { method: 'POST', headers, body })).status);
      }
      expect(statuses).toEqual([...Array(10).fill(401), 429]);
    } finally {
      await other.close();
    }
  });
});
