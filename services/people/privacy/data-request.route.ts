import type { VerifyToken } from '../../shared/auth/token-verifier.js';
import type { Route } from '../../shared/http/http-server.js';
import type { ServiceRuntime } from '../../shared/runtime/service-runtime.js';
import { type Language, languageFor } from '../../shared/text/translator.js';
import { findArchive } from './archive.loaders.js';
import { erasuresPath, exportsPath } from './data-request-endpoints.js';
import { erasePerson } from './erase-person.command.js';
import { findErasureLocale } from './erasure.loaders.js';
import { erasureConfirmationPage, erasureDonePage, invalidErasureLinkPage } from './erasure.page.js';

export interface DataRequestRouteDeps {
  runtime: ServiceRuntime;
  verify: VerifyToken;
  /** Whose session a request carries, by cookie or as a bearer token; null without one. */
  personIdFromSession(headers: Headers): Promise<string | null>;
}

/** `GET /exports/<id>` and `GET`, `POST /erasures/<token>`. */
export function dataRequestRoutes(deps: DataRequestRouteDeps): Route[] {
  return [
    { prefix: exportsPath, handle: (request) => downloadArchive(deps, request) },
    { prefix: erasuresPath, handle: (request) => confirmErasure(deps.runtime, request) },
  ];
}

/** The archive, to its own person alone; 404 to anybody else, as for one that does not exist. */
async function downloadArchive(
  { runtime, verify, personIdFromSession }: DataRequestRouteDeps,
  request: Request,
): Promise<Response> {
  const token = request.headers.get('authorization') ?? undefined;
  const viewer = await verify(token).catch(() => null);
  const personId = viewer?.personId ?? (await personIdFromSession(request.headers));
  const id = lastPathSegment(request);
  const body = personId && request.method === 'GET' ? await findArchive(runtime, { id, personId }) : null;
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
async function confirmErasure(runtime: ServiceRuntime, request: Request): Promise<Response> {
  const token = lastPathSegment(request);
  const locale = await findErasureLocale(runtime, token);
  const language: Language = languageFor(locale, request.headers.get('accept-language') ?? undefined);
  if (!locale) return invalidErasureLinkPage(language);
  if (request.method !== 'POST') return erasureConfirmationPage(language);
  return (await erasePerson(runtime, token)) ? erasureDonePage(language) : invalidErasureLinkPage(language);
}

const lastPathSegment = (request: Request): string => new URL(request.url).pathname.split('/').at(-1) ?? '';
