import { createHash } from 'node:crypto';
import type { PeopleRpc } from '../../contracts/people-rpc.js';
import type { Route } from '../../shared/http/http-server.js';
import type { ServiceRuntime } from '../../shared/runtime/service-runtime.js';
import { languageFor } from '../../shared/text/translator.js';
import { translate } from '../texts.js';
import { renderICalendar } from './calendar-feed.icalendar.js';
import { type CalendarFeed, calendarMeetings, findCalendar } from './calendar-feed.loaders.js';
import { calendarPath } from './calendar-path.route.js';
import { MinuteRateLimiter } from './rate-limiter.route.js';
import { recordFeedEtag } from './record-feed-etag.writes.js';

/** The address of a calendar: whoever has it reads the calendar. */
export const calendarUrl = (publicUrl: string, secret: string): string =>
  new URL(`${calendarPath}${secret}.ics`, publicUrl).href;

export interface CalendarDeps {
  runtime: ServiceRuntime;
  people: Pick<PeopleRpc, 'names'>;
}

const mostPerMinute = 60;
const always = {
  // It may be kept, and is asked for again each time: it holds who meets whom.
  'cache-control': 'private, no-cache',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
  // The address holds the secret: it goes to nobody else.
  'referrer-policy': 'no-referrer',
};

/**
 * `GET /calendar/<secret>.ics`: the iCalendar feed of whoever the secret is for. 304 while nothing has changed (by
 * `If-None-Match`, else by `If-Modified-Since`; RFC 9110, 13.1), 404 for a secret that is void, 429 for more than 60 in a
 * minute, 503 while the names in it cannot be asked for: a calendar then keeps what it has.
 */
export function calendarRoute(deps: CalendarDeps): Route {
  const limit = new MinuteRateLimiter(mostPerMinute);
  return { prefix: calendarPath, handle: (request) => answer(deps, limit, request) };
}

async function answer(
  { runtime, people }: CalendarDeps,
  limit: MinuteRateLimiter,
  request: Request,
): Promise<Response> {
  const secret = /^\/calendar\/([\w-]{43})\.ics$/.exec(new URL(request.url).pathname)?.[1];
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const em = runtime.orm.em.fork();
  const feed = secret && isRead ? await findCalendar(em, secret) : null;
  if (!feed) return said('Not found', 404);
  if (!limit.allow(feed.personId))
    return said(translate('calendar.tooMany', languageFor(feed.locale, undefined)), 429, { 'retry-after': '60' });
  const now = runtime.clock.now();
  const meetings = await calendarMeetings(em, feed.personId, now);
  const names = await namesOf(people, [...new Set(meetings.map(({ otherId }) => otherId))]);
  if (!names) return said('Unavailable', 503, { 'retry-after': '60' });
  const text = renderICalendar(feed, meetings, names);
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  const changedAt = await recordFeedEtag(em, { ...feed, etag }, now);
  return calendarAnswer(request, text, { etag, changedAt });
}

/** Null while people cannot be asked. */
async function namesOf(people: CalendarDeps['people'], personIds: string[]) {
  if (personIds.length === 0) return new Map<string, string | null>();
  const answered = await people.names({ personIds }).catch(() => null);
  return answered && new Map(answered.names.map(({ personId, displayName }) => [personId, displayName]));
}

function calendarAnswer(
  request: Request,
  text: string,
  { etag, changedAt }: { etag: string; changedAt: CalendarFeed['changedAt'] },
): Response {
  const headers = { ...always, etag, 'last-modified': changedAt.toUTCString() };
  if (isKnown(request.headers, etag, changedAt)) return new Response(null, { status: 304, headers });
  const disposition = 'inline; filename="jumelage.ics"';
  return new Response(request.method === 'HEAD' ? null : text, {
    headers: { ...headers, 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': disposition },
  });
}

function isKnown(headers: Headers, etag: string, changedAt: Date): boolean {
  const tags = headers.get('if-none-match');
  if (tags !== null) return tags.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')));
  const since = Date.parse(headers.get('if-modified-since') ?? '');
  return !Number.isNaN(since) && Math.floor(changedAt.getTime() / 1000) * 1000 <= since;
}

const said = (words: string, status: number, headers: Record<string, string> = {}): Response =>
  new Response(words, { status, headers: { ...always, 'content-type': 'text/plain; charset=utf-8', ...headers } });
