import type { Route } from '../../shared/http-server.js';
import { requireId } from '../../shared/id.js';
import { isFault } from '../../shared/masked-errors.js';
import type { Refusal } from '../../shared/result.js';
import type { Language } from '../../shared/texts.js';
import type { Unit } from '../../shared/transact.js';
import { importRoster } from '../commands/import-roster.js';
import { requireCoordinator } from '../commands/require-coordinator.js';
import { tell } from '../texts/tell.js';
import { type CallerDeps, callerOf } from './caller.js';
import { programsPath, rosterBytes } from './paths.js';
import { readRoster } from './read-roster.js';
import { rosterReport } from './roster-report.js';

/**
 * `POST /programs/<id>/roster`, body `text/csv`, for coordinators of the programme: answers what became of each row.
 * `?dryRun=1` does nothing; `?skipBad=1` leaves bad rows aside; `?invite=1` sends letters. See docs/roster.md.
 */
export function rosterRoute(deps: CallerDeps): Route {
  return { prefix: programsPath, maxBodyBytes: rosterBytes, handle: (request) => answer(deps, request) };
}

async function answer(deps: CallerDeps, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const id = /^\/programs\/([^/]+)\/roster$/.exec(url.pathname)?.[1];
  const { personId, language } = await callerOf(deps, request);
  if (!id) return fault(404, 'NOT_FOUND', tell('program.notFound', language));
  if (request.method !== 'POST') return fault(405, 'METHOD_NOT_ALLOWED', 'POST');
  if (!personId) return fault(401, 'UNAUTHENTICATED', tell('invitation.signInFirst', language));
  if (!request.headers.get('content-type')?.startsWith('text/csv'))
    return fault(415, 'UNSUPPORTED_MEDIA_TYPE', tell('roster.mediaType', language));
  try {
    const programId = requireId(id, 'programId');
    return await bring(deps, { programId, byId: personId, language, request, flags: url.searchParams });
  } catch (error) {
    if (!isFault(error)) throw error;
    const status = error.extensions.code === 'FORBIDDEN' ? 403 : 400;
    return fault(status, String(error.extensions.code), error.message);
  }
}

interface Brought {
  programId: string;
  byId: string;
  language: Language;
  request: Request;
  flags: URLSearchParams;
}

async function bring(
  { foundation }: CallerDeps,
  { programId, byId, language, request, flags }: Brought,
): Promise<Response> {
  const em = foundation.orm.em.fork();
  const found = await requireCoordinator(em, programId, byId);
  if (!found.ok) return refused(404, found.refusals, language);
  const roster = readRoster(new Uint8Array(await request.arrayBuffer()));
  if (!roster.ok) return refused(400, roster.refusals, language);
  const is = (name: string) => ['1', 'true'].includes(flags.get(name) ?? '');
  const options = { dryRun: is('dryRun'), skipBad: is('skipBad'), invite: is('invite') };
  const deps = {
    em,
    now: foundation.clock.now(),
    transact: <T>(work: (unit: Unit) => Promise<T>) => foundation.transact(em, work),
  };
  const imported = await importRoster(deps, { programId, byId, rows: roster.value.rows, ...options });
  if (!imported.ok) return refused(409, imported.refusals, language);
  const report = rosterReport(roster.value, imported.value, language);
  const stopped = !options.dryRun && !report.applied;
  return Response.json({ dryRun: options.dryRun, ...report }, { status: stopped ? 422 : 200 });
}

function refused(status: number, refusals: Refusal[], language: Language): Response {
  const [first] = refusals;
  return fault(status, first?.code ?? 'INVALID', first ? tell(first.text, language, first.values) : '');
}

const fault = (status: number, error: string, message: string) => Response.json({ error, message }, { status });
