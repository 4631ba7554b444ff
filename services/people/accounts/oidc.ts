import { genericOAuth } from 'better-auth/plugins';

/** An OpenID Connect issuer with which people can sign in: one entry of the setting OIDC_PROVIDERS. */
export interface OidcProvider {
  /** The issuer redirects to `/auth/callback/<id>`. */
  id: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
}

/**
 * Makes the better-auth plugin for signing in with issuers. Their endpoints are discovered at startup (OpenID Connect
 * Discovery 1.0); an issuer that cannot be reached is left out and logged. ID tokens must verify with the issuer's keys.
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

/** Returns the person's name; for an issuer that sends none, the part of the e-mail before the @. */
function nameOf({ name, preferred_username: username, email }: Record<string, unknown>): string {
  const given = [name, username].find((text) => typeof text === 'string' && text.trim() !== '');
  return String(given ?? String(email ?? '').split('@')[0]).slice(0, 120);
}
