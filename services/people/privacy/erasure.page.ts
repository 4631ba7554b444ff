import type { Language } from '../../shared/text/translator.js';
import type { PeopleTextKey } from '../refusals.js';
import { translate } from '../texts.js';

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:36em;margin:4em auto;padding:0 1em;color:#1f2937}
button{font:inherit;padding:.5em 1em;border:0;border-radius:4px;background:#b91c1c;color:#fff;cursor:pointer}
button:focus-visible{outline:3px solid #93c5fd;outline-offset:2px}`;

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  // The URL holds the token: it must not reach other sites.
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
};

/** Makes the page that asks for confirmation. Its button posts to the page's own URL. */
export function erasureConfirmationPage(language: Language): Response {
  const keys = ['erasure.erasedData', 'erasure.keptHistory', 'erasure.permanent'] as const;
  const texts = keys.map((key) => `<p>${translate(key, language)}</p>`).join('');
  const form = `<form method="post"><button type="submit">${translate('erasure.confirm', language)}</button></form>`;
  return erasurePage(language, 'erasure.title', texts + form, 200);
}

/** Makes the page that says that the account is erased. */
export const erasureDonePage = (language: Language): Response =>
  erasurePage(language, 'erasure.doneTitle', `<p>${translate('erasure.done', language)}</p>`, 200);

/** Makes the page that says that the link is invalid. */
export const invalidErasureLinkPage = (language: Language): Response =>
  erasurePage(language, 'erasure.linkInvalidTitle', `<p>${translate('erasure.linkInvalid', language)}</p>`, 404);

/** The texts need no escaping: nothing in them comes from a person. */
function erasurePage(language: Language, title: PeopleTextKey, body: string, status: number): Response {
  const heading = translate(title, language);
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${heading}</title><style>${style}</style>`;
  const html = `<!doctype html><html lang="${language}"><head>${head}</head><body><main><h1>${heading}</h1>${body}</main></body></html>`;
  return new Response(html, { status, headers });
}
