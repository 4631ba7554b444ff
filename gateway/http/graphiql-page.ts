import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Route } from '../../services/shared/http/http-server.js';
import { signInBar } from './sign-in-bar.js';

export interface GraphiqlPage {
  title: string;
  /** The query in the editor on a first visit. */
  defaultQuery: string;
}

/** Content security policy: only resources of this origin, and inline ones. */
const contentSecurityPolicy = [
  "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Icon of the page and logo beside the title: two linked rings. */
const logo = `<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32" viewBox="0 0 32 32" fill="none" stroke-width="4"><circle cx="11.5" cy="16" r="8" stroke="#d97706"/><circle cx="20.5" cy="16" r="8" stroke="#334155"/><path d="M11.5 8a8 8 0 0 1 8 8" stroke="#d97706"/></svg>`;

/**
 * Returns the route of GraphiQL at `GET /graphql` for browsers, with all resources from this server and subscriptions
 * over SSE. A bar on top signs in, and adds a fresh token to each operation. The page is rendered on first use and
 * cached gzipped.
 */
export function graphiqlRoute(page: GraphiqlPage): Route {
  let compressed: Promise<Uint8Array<ArrayBuffer>> | undefined;
  return {
    name: '/graphql',
    matches: isPageRequest,
    async handle() {
      compressed ??= makePage(page);
      const headers = {
        'content-type': 'text/html; charset=utf-8',
        'content-encoding': 'gzip',
        'cache-control': 'no-cache',
        'content-security-policy': contentSecurityPolicy,
        'x-frame-options': 'DENY',
      };
      return new Response(await compressed, { headers });
    },
  };
}

function isPageRequest(request: Request): boolean {
  const { pathname, searchParams } = new URL(request.url);
  if (request.method !== 'GET' || searchParams.has('query')) return false;
  return (
    (pathname === '/graphql' || pathname === '/') && (request.headers.get('accept')?.includes('text/html') ?? false)
  );
}

async function makePage({ title, defaultQuery }: GraphiqlPage): Promise<Uint8Array<ArrayBuffer>> {
  // Nine megabytes of scripts: imported on first use, and released when the page is compressed.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = renderGraphiQL({
    title,
    defaultQuery,
    logo,
    endpoint: '/graphql',
    shouldPersistHeaders: false,
  });
  const withSignIn = html
    .replace(/<link rel="icon"[^>]*>/, () => `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(logo)}">`)
    .replace(/<body[^>]*>/, (body) => `${body}${signInBar}`);
  return new Uint8Array(await promisify(gzip)(withSignIn));
}
