/** Whether a body that is declared as JSON parses. better-auth answers 500 to one that does not. */
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

/** Makes the 400 response to a body that is not valid JSON. */
export const invalidJsonResponse = () =>
  Response.json({ code: 'VALIDATION_ERROR', message: 'The body is not valid JSON.' }, { status: 400 });

/** Adds this server's own Origin to a request without one. Browsers always send an Origin; scripts do not. */
export function withDefaultOrigin(request: Request, publicUrl: string): Request {
  if (request.headers.has('origin') || request.headers.has('referer')) return request;
  const headers = new Headers(request.headers);
  headers.set('origin', originOf(publicUrl));
  return new Request(request, { headers });
}

/** Returns the origin of a URL. */
export const originOf = (url: string) => new URL(url).origin;

/** Returns the origin under which a request reached this server. */
export function requestOrigin(request: Request): string {
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  return host ? `${new URL(request.url).protocol}//${host}` : originOf(request.url);
}
