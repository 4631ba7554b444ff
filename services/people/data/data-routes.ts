import type { VerifyToken } from '../../shared/auth.js';
import type { Foundation } from '../../shared/foundation.js';
import type { Route } from '../../shared/http-server.js';
import { type Language, languageFor } from '../../shared/texts.js';
import { erasePerson } from '../commands/erase-person.js';
import { findArchive } from '../loaders/find-archive.js';
import { findErasureLocale } from '../loaders/find-erasure-locale.js';
import { confirmationPage, donePage, gonePage } from './erasure-page.js';

export interface DataRoutesDeps {
  foundation: Foundation;
  verify: VerifyToken;
  /** Whose session a request carries, by cookie or as a bearer token; null without one. */
  sessionOf(headers: Headers): Promise<string | null>;
}

export const exportsPath = '/exports/';
export const erasuresPath = '/erasures/';

/** `GET /exports/<id>` and `GET`, `POST /erasures/<token>`. */
export function dataRoutes(deps: DataRoutesDeps): Route[] {
  return [
    { prefix: exportsPath, handle: (request) => download(deps, request) },
    { prefix: erasuresPath, handle: (request) => confirm(deps.foundation, request) },
  ];
}

/** The archive, to its own person alone; 404 to anybody else, as for one that does not exist. */
async function download({ foundation, verify, sessionOf }: DataRoutesDeps, request: Request): Promise<Response> {
  const token = request.headers.get('authorization') ?? undefined;
  const viewer = await verify(token).catch(() => null);
  const personId = viewer?.personId ?? (await sessionOf(request.headers));
  const id = lastPart(request);
  const body = personId && request.method === 'GET' ? await findArchive(foundation, { id, personId }) : null;
  if (!body) return new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain' } });
  return new Response(body, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="jumelage-${id}.json"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

/** Opening the link erases nothing, since programs that look into mails open links too: the button does. */
async function confirm(foundation: Foundation, request: Request): Promise<Response> {
  const token = lastPart(request);
  const locale = await findErasureLocale(foundation, token);
  const language: Language = languageFor(locale, request.headers.get('accept-language') ?? undefined);
  if (!locale) return gonePage(language);
  if (request.method !== 'POST') return confirmationPage(language);
  return (await erasePerson(foundation, token)) ? donePage(language) : gonePage(language);
}

const lastPart = (request: Request): string => new URL(request.url).pathname.split('/').at(-1) ?? '';
