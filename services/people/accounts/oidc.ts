import { genericOAuth } from 'better-auth/plugins';

/** An OpenID Connect issuer by which one may sign in, as the setting OIDC_PROVIDERS names it. */
export interface OidcProvider {
  /** Ends the address that the issuer sends back to: `/auth/callback/<id>`. */
  id: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
}

/**
 * Signing in by issuers: their endpoints are discovered at the start (OpenID Connect Discovery 1.0), and an ID token that
 * does not verify by their keys is refused. One that cannot be reached then is left out, which the log tells.
 */
export function oidcPlugin(providers: OidcProvider[]) {
  return genericOAuth({
    config: providers.map(({ id, issuer, clientId, clientSecret }) => ({
      providerId: id,
      discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
      requireIdTokenVerification: true,
      clientId,
      clientSecret,
      scopes: ['openid', 'profile', 'email'],
      mapProfileToUser: (profile) => ({ name: nameOf(profile) }),
    })),
  });
}

/** Not every issuer tells a name: what stands before the @ is one to begin with. */
function nameOf({ name, preferred_username: username, email }: Record<string, unknown>): string {
  const told = [name, username].find((text) => typeof text === 'string' && text.trim() !== '');
  return String(told ?? String(email ?? '').split('@')[0]).slice(0, 120);
}
