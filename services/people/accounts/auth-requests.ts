/** Whether a body is JSON where it says so: better-auth takes one that is not for a failure of its own. */
export async function hasValidJson(request: Request): Promise<boolean> {
  if (!request.body || !request.headers.get('content-type')?.includes('json')) return true;
  const text = await request.clone().text();
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The answer to such a body. */
export const invalidJsonResponse = () =>
  Response.json({ code: 'VALIDATION_ERROR', message: 'The body is not valid JSON.' }, { status: 400 });

/** A script sends no Origin, which a browser always does: it is taken to speak for this server's own pages. */
export function withDefaultOrigin(request: Request, publicUrl: string): Request {
  if (request.headers.has('origin') || request.headers.has('referer')) return request;
  const headers = new Headers(request.headers);
  headers.set('origin', originOf(publicUrl));
  return new Request(request, { headers });
}

/** The origin of an address. */
export const originOf = (url: string) => new URL(url).origin;

/** The origin under which a request reached this server. */
export function requestOrigin(request: Request): string {
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  return host ? `${new URL(request.url).protocol}//${host}` : originOf(request.url);
}
