import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Route } from '../../services/shared/http/http-server.js';
import { signInBar } from './sign-in-bar.js';

export interface GraphiqlPage {
  title: string;
  /** What the editor shows to who comes for the first time. */
  defaultQuery: string;
}

/** What the browser itself refuses: whatever is not on the page and would not come from this origin. */
const onlyFromHere = [
  "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Two rings that hold on to each other: the page's icon, and its mark beside the title. */
const mark = `<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32" viewBox="0 0 32 32" fill="none" stroke-width="4"><circle cx="11.5" cy="16" r="8" stroke="#d97706"/><circle cx="20.5" cy="16" r="8" stroke="#334155"/><path d="M11.5 8a8 8 0 0 1 8 8" stroke="#d97706"/></svg>`;

/**
 * GraphiQL for browsers at `GET /graphql`, all of it served from here, subscriptions over SSE included. A bar above it
 * signs in, and gives each operation a fresh token. The page is made when somebody first asks for it, and kept gzipped.
 */
export function graphiqlRoute(page: GraphiqlPage): Route {
  let made: Promise<Uint8Array<ArrayBuffer>> | undefined;
  return {
    name: '/graphql',
    matches: wantsPage,
    async handle() {
      made ??= makePage(page);
      const headers = {
        'content-type': 'text/html; charset=utf-8',
        'content-encoding': 'gzip',
        'cache-control': 'no-cache',
        'content-security-policy': onlyFromHere,
        'x-frame-options': 'DENY',
      };
      return new Response(await made, { headers });
    },
  };
}

function wantsPage(request: Request): boolean {
  const { pathname, searchParams } = new URL(request.url);
  if (request.method !== 'GET' || searchParams.has('query')) return false;
  return (
    (pathname === '/graphql' || pathname === '/') && (request.headers.get('accept')?.includes('text/html') ?? false)
  );
}

async function makePage({ title, defaultQuery }: GraphiqlPage): Promise<Uint8Array<ArrayBuffer>> {
  // Nine megabytes of script: loaded when it is first needed, and let go of once the page is packed.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = renderGraphiQL({
    title,
    defaultQuery,
    logo: mark,
    endpoint: '/graphql',
    shouldPersistHeaders: false,
  } as never);
  const ours = html
    .replace(/<link rel="icon"[^>]*>/, () => `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(mark)}">`)
    .replace(/<body[^>]*>/, (body) => `${body}${signInBar}`);
  return new Uint8Array(await promisify(gzip)(ours));
}
