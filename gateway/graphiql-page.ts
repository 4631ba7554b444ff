import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Route } from '../services/shared/http-server.js';
import { signInBar } from './sign-in-bar.js';

export interface GraphiqlPage {
  title: string;
  /** What the editor shows to who comes for the first time. */
  defaultQuery: string;
}

/**
 * GraphiQL for browsers at `GET /graphql`, all of it served from here, subscriptions over SSE included. A bar above it
 * signs in, and gives each operation a fresh token. The page is made when somebody first asks for it, and kept gzipped.
 */
export function graphiqlRoute(page: GraphiqlPage): Route {
  let made: Promise<Uint8Array<ArrayBuffer>> | undefined;
  return {
    matches: wantsPage,
    async handle() {
      made ??= makePage(page);
      const headers = {
        'content-type': 'text/html; charset=utf-8',
        'content-encoding': 'gzip',
        'cache-control': 'no-cache',
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
  const logo = `<strong>${title}</strong>`;
  const html = renderGraphiQL({
    title,
    defaultQuery,
    logo,
    endpoint: '/graphql',
    shouldPersistHeaders: false,
  } as never);
  const withBar = html.replace(/(<body[^>]*>)/, (body) => `${body}${signInBar}`);
  return new Uint8Array(await promisify(gzip)(withBar));
}
