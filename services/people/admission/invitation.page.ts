import type { Language } from '../../shared/text/translator.js';

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:36em;margin:4em auto;padding:0 1em;color:#1f2937}
button{font:inherit;padding:.5em 1em;border:0;border-radius:4px;background:#b45309;color:#fff;cursor:pointer}
button:focus-visible{outline:3px solid #93c5fd;outline-offset:2px}`;

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  vary: 'accept, accept-language, cookie',
  // The URL holds the token: it must not reach other sites.
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
};

export interface InvitationPageInput {
  language: Language;
  /** Title and paragraphs are plain text; this page escapes them. */
  title: string;
  paragraphs: string[];
  /** Label of a button that posts to the page's own URL. */
  button?: string;
  link?: { label: string; href: string };
  status?: number;
}

/** Makes a small page without scripts and without other resources. */
export function invitationPage({
  language,
  title,
  paragraphs,
  button,
  link,
  status = 200,
}: InvitationPageInput): Response {
  const heading = escapeHtml(title);
  const parts = paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`);
  if (link) parts.push(`<p><a href="${escapeHtml(link.href)}">${escapeHtml(link.label)}</a></p>`);
  if (button) parts.push(`<form method="post"><button type="submit">${escapeHtml(button)}</button></form>`);
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${heading}</title><style>${style}</style>`;
  const main = `<main><h1>${heading}</h1>${parts.join('')}</main>`;
  const html = `<!doctype html><html lang="${language}"><head>${head}</head><body>${main}</body></html>`;
  return new Response(html, { status, headers });
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
