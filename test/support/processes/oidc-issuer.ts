import { createServer } from 'node:http';
import Provider from 'oidc-provider';
import type { OidcProvider } from '../../../services/people/accounts/oidc.js';
import { findFreePort } from '../../../services/shared/database/embedded/embedded-postgres.js';
import { CookieJar } from '../graph/cookie-jar.js';

/** A running OpenID Connect issuer. The account `<name>` has the verified address `<name>@issuer.example`. */
export interface TestIssuer {
  /** The issuer as an entry of OIDC_PROVIDERS. */
  provider: OidcProvider;
  /** Signs in on the issuer's pages. Returns the address to which it redirects back. */
  signIn(authorizationUrl: string, name: string): Promise<string>;
  close(): Promise<void>;
}

/** Starts an issuer on a free port, with oidc-provider's development pages for sign-in and consent. */
export async function startIssuer(id: string, callbackUrl: string): Promise<TestIssuer> {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const provider = { id, issuer: url, clientId: 'jumelage', clientSecret: 'a secret of the issuer' };
  const issuer = new Provider(url, {
    clients: [{ client_id: 'jumelage', client_secret: provider.clientSecret, redirect_uris: [callbackUrl] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    findAccount: async (_context, sub) => ({
      accountId: sub,
      claims: async () => ({ sub, name: `${sub} de l’émetteur`, email: `${sub}@issuer.example`, email_verified: true }),
    }),
    cookies: { keys: ['a key of the test'] },
  });
  const server = createServer(issuer.callback());
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    provider,
    signIn: (authorizationUrl, name) => walk(url, authorizationUrl, name),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const maxSteps = 12;

async function walk(issuer: string, start: string, login: string): Promise<string> {
  const jar = new CookieJar();
  let next = start;
  for (let step = 0; step < maxSteps && next.startsWith(issuer); step++) {
    let response = await jar.fetch(next);
    if (response.status === 200) {
      const html = await response.text();
      const action = /<form[^>]* action="([^"]+)"/.exec(html)?.[1] ?? '';
      const prompt = /name="prompt" value="(\w+)"/.exec(html)?.[1] ?? '';
      const body = new URLSearchParams({ prompt, login, password: 'anything' }).toString();
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      response = await jar.fetch(new URL(action, next).href, { method: 'POST', headers, body });
    }
    const location = response.headers.get('location');
    if (!location) throw new Error(`The issuer answered ${response.status} at ${next}: ${await response.text()}`);
    next = new URL(location, next).href;
  }
  return next;
}
