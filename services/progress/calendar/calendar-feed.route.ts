import { createHash } from 'node:crypto';
import type { PeopleRpc } from '../../contracts/people-rpc.js';
import type { Route } from '../../shared/http/http-server.js';
import { MinuteRateLimiter } from '../../shared/http/minute-rate-limiter.js';
import type { ServiceRuntime } from '../../shared/runtime/service-runtime.js';
import { languageFor } from '../../shared/text/translator.js';
import { translate } from '../texts.js';
import { renderICalendar } from './calendar-feed.icalendar.js';
import { type CalendarFeed, calendarMeetings, findCalendar } from './calendar-feed.loaders.js';
import { calendarPath } from './calendar-path.route.js';
import { recordFeedEtag } from './record-feed-etag.writes.js';

/** Returns the address of a calendar. Anybody who has the address can read the calendar. */
export const calendarUrl = (publicUrl: string, secret: string): string =>
  new URL(`${calendarPath}${secret}.ics`, publicUrl).href;

export interface CalendarDeps {
  runtime: ServiceRuntime;
  people: Pick<PeopleRpc, 'names'>;
}

const maxPerMinute = 60;
const always = {
  // Caches must revalidate every time and must not be shared: the feed shows who meets whom.
  'cache-control': 'private, no-cache',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
  // The address contains the secret.
  'referrer-policy': 'no-referrer',
};

/**
 * Serves `GET /calendar/<secret>.ics`, the iCalendar feed of one person. 304 if unchanged (by `If-None-Match`, else by
 * `If-Modified-Since`; RFC 9110, 13.1), 404 for an invalid secret, 429 for more than 60 requests per minute, 503 while
 * names cannot be loaded: calendar clients then keep what they have.
 */
export function calendarRoute(deps: CalendarDeps): Route {
  const limit = new MinuteRateLimiter(maxPerMinute);
  return { prefix: calendarPath, handle: (request) => handle(deps, limit, request) };
}

async function handle(
  { runtime, people }: CalendarDeps,
  limit: MinuteRateLimiter,
  request: Request,
): Promise<Response> {
  const secret = /^\/calendar\/([\w-]{43})\.ics$/.exec(new URL(request.url).pathname)?.[1];
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const em = runtime.orm.em.fork();
  const feed = secret && isRead ? await findCalendar(em, secret) : null;
  if (!feed) return textResponse('Not found', 404);
  if (!limit.allow(feed.personId))
    return textResponse(translate('calendar.tooMany', languageFor(feed.locale, undefined)), 429, {
      'retry-after': '60',
    });
  const now = runtime.clock.now();
  const meetings = await calendarMeetings(em, feed.personId, now);
  const names = await namesOf(people, [...new Set(meetings.map(({ otherId }) => otherId))]);
  if (!names) return textResponse('Unavailable', 503, { 'retry-after': '60' });
  const text = renderICalendar(feed, meetings, names);
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  const changedAt = await recordFeedEtag(em, { ...feed, etag }, now);
  return calendarResponse(request, text, { etag, changedAt });
}

/** Loads display names; null while people cannot be reached. */
async function namesOf(people: CalendarDeps['people'], personIds: string[]) {
  if (personIds.length === 0) return new Map<string, string | null>();
  const answered = await people.names({ personIds }).catch(() => null);
  return answered && new Map(answered.names.map(({ personId, displayName }) => [personId, displayName]));
}

function calendarResponse(
  request: Request,
  text: string,
  { etag, changedAt }: { etag: string; changedAt: CalendarFeed['changedAt'] },
): Response {
  const headers = { ...always, etag, 'last-modified': changedAt.toUTCString() };
  if (isNotModified(request.headers, etag, changedAt)) return new Response(null, { status: 304, headers });
  const disposition = 'inline; filename="jumelage.ics"';
  return new Response(request.method === 'HEAD' ? null : text, {
    headers: { ...headers, 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': disposition },
  });
}

function isNotModified(headers: Headers, etag: string, changedAt: Date): boolean {
  const tags = headers.get('if-none-match');
  if (tags !== null) return tags.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')));
  const since = Date.parse(headers.get('if-modified-since') ?? '');
  return !Number.isNaN(since) && Math.floor(changedAt.getTime() / 1000) * 1000 <= since;
}

const textResponse = (text: string, status: number, headers: Record<string, string> = {}): Response =>
  new Response(text, { status, headers: { ...always, 'content-type': 'text/plain; charset=utf-8', ...headers } });
