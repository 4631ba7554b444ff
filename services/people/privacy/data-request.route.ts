import type { Route } from '../../shared/http/http-server.js';
import type { ServiceRuntime } from '../../shared/runtime/service-runtime.js';
import { type Language, languageFor } from '../../shared/text/translator.js';
import { type CallerDeps, resolveCaller } from '../accounts/caller.js';
import { findArchive } from './archive.loaders.js';
import { erasuresPath, exportsPath } from './data-request-endpoints.js';
import { erasePerson } from './erase-person.command.js';
import { findErasureLocale } from './erasure.loaders.js';
import { erasureConfirmationPage, erasureDonePage, invalidErasureLinkPage } from './erasure.page.js';

/** Serves `GET /exports/<id>`, `GET /erasures/<token>` and `POST /erasures/<token>`. */
export function dataRequestRoutes(deps: CallerDeps): Route[] {
  return [
    { prefix: exportsPath, handle: (request) => downloadArchive(deps, request) },
    { prefix: erasuresPath, handle: (request) => confirmErasure(deps.runtime, request) },
  ];
}

/** Responds with the archive to its own person; 404 to everybody else, as for an archive that does not exist. */
async function downloadArchive(deps: CallerDeps, request: Request): Promise<Response> {
  const { personId } = await resolveCaller(deps, request);
  const id = lastPathSegment(request);
  const body = personId && request.method === 'GET' ? await findArchive(deps.runtime, { id, personId }) : null;
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

/** GET shows the page, POST erases: mail scanners open links too, and must not erase anything. */
async function confirmErasure(runtime: ServiceRuntime, request: Request): Promise<Response> {
  const token = lastPathSegment(request);
  const locale = await findErasureLocale(runtime, token);
  const language: Language = languageFor(locale, request.headers.get('accept-language') ?? undefined);
  if (!locale) return invalidErasureLinkPage(language);
  if (request.method !== 'POST') return erasureConfirmationPage(language);
  return (await erasePerson(runtime, token)) ? erasureDonePage(language) : invalidErasureLinkPage(language);
}

const lastPathSegment = (request: Request): string => new URL(request.url).pathname.split('/').at(-1) ?? '';
