/** The cookies of a browser for one site. */
export class CookieJar {
  readonly #cookies = new Map<string, string>();

  /** Sends a request with the cookies, stores those of the response, and follows no redirect. */
  async fetch(url: string, init: RequestInit & { headers?: Record<string, string> } = {}): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...init.headers, ...(cookie && { cookie }) };
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value && !/max-age=0|expires=thu, 01 jan 1970/i.test(set)) this.#cookies.set(name, value);
      else this.#cookies.delete(name);
    }
    return response;
  }
}
