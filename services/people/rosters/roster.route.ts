import { isFault } from '../../shared/graphql/masked-errors.js';
import type { Route } from '../../shared/http/http-server.js';
import { requireId } from '../../shared/id.js';
import type { Refusal } from '../../shared/result.js';
import type { Language } from '../../shared/text/translator.js';
import { type CallerDeps, resolveCaller } from '../accounts/caller.js';
import type { PeopleUnit } from '../operation.js';
import { requireCoordinator } from '../programmes/coordinator.writes.js';
import { translate, translateMessage } from '../texts.js';
import { importRoster } from './import-roster.command.js';
import { parseRoster } from './roster-csv.js';
import { maxRosterBytes, programsPath } from './roster-endpoint.js';
import { buildRosterReport } from './roster-report.js';

/**
 * `POST /programs/<id>/roster`, body `text/csv`, for coordinators of the programme: answers what became of each row.
 * `?dryRun=1` does nothing; `?skipBad=1` leaves bad rows aside; `?invite=1` sends letters. See docs/roster.md.
 */
export function rosterRoute(deps: CallerDeps): Route {
  return { prefix: programsPath, maxBodyBytes: maxRosterBytes, handle: (request) => handleRosterUpload(deps, request) };
}

async function handleRosterUpload(deps: CallerDeps, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const id = /^\/programs\/([^/]+)\/roster$/.exec(url.pathname)?.[1];
  const { personId, language } = await resolveCaller(deps, request);
  if (!id) return errorResponse(404, 'NOT_FOUND', translate('program.notFound', language));
  if (request.method !== 'POST') return errorResponse(405, 'METHOD_NOT_ALLOWED', 'POST');
  if (!personId) return errorResponse(401, 'UNAUTHENTICATED', translate('invitation.signInFirst', language));
  if (!request.headers.get('content-type')?.startsWith('text/csv'))
    return errorResponse(415, 'UNSUPPORTED_MEDIA_TYPE', translate('roster.mediaType', language));
  try {
    const programId = requireId(id, 'programId');
    return await importFromRequest(deps, { programId, byId: personId, language, request, flags: url.searchParams });
  } catch (error) {
    if (!isFault(error)) throw error;
    const status = error.extensions.code === 'FORBIDDEN' ? 403 : 400;
    return errorResponse(status, String(error.extensions.code), error.message);
  }
}

interface RosterUpload {
  programId: string;
  byId: string;
  language: Language;
  request: Request;
  flags: URLSearchParams;
}

async function importFromRequest(
  { runtime }: CallerDeps,
  { programId, byId, language, request, flags }: RosterUpload,
): Promise<Response> {
  const em = runtime.orm.em.fork();
  const found = await requireCoordinator(em, programId, byId);
  if (!found.ok) return refusalResponse(404, found.refusals, language);
  const roster = parseRoster(new Uint8Array(await request.arrayBuffer()));
  if (!roster.ok) return refusalResponse(400, roster.refusals, language);
  const is = (name: string) => ['1', 'true'].includes(flags.get(name) ?? '');
  const options = { dryRun: is('dryRun'), skipBad: is('skipBad'), invite: is('invite') };
  const deps = {
    em,
    now: runtime.clock.now(),
    transact: <T>(work: (unit: PeopleUnit) => Promise<T>) => runtime.transact(em, work),
  };
  const imported = await importRoster(deps, { programId, importedById: byId, rows: roster.value.rows, ...options });
  if (!imported.ok) return refusalResponse(409, imported.refusals, language);
  const report = buildRosterReport(roster.value, imported.value, language);
  const stopped = !options.dryRun && !report.applied;
  return Response.json({ dryRun: options.dryRun, ...report }, { status: stopped ? 422 : 200 });
}

function refusalResponse(status: number, refusals: Refusal[], language: Language): Response {
  const [first] = refusals;
  return errorResponse(status, first?.code ?? 'INVALID', first ? translateMessage(first, language) : '');
}

const errorResponse = (status: number, error: string, message: string) => Response.json({ error, message }, { status });
