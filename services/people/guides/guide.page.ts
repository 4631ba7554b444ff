import { createHash } from 'node:crypto';
import type { Language } from '../../shared/text/translator.js';

const style = `
:root { color-scheme: light dark; --ink: #1f2937; --quiet: #64748b; --paper: #fdfcfa; --line: #e5e0d8; --accent: #b45309 }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e7e5e4; --quiet: #a8a29e; --paper: #1c1917; --line: #44403c; --accent: #fbbf24 } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.65 system-ui, sans-serif }
main, nav { max-width: 38rem; margin: 0 auto; padding: 0 1.25rem }
nav { display: flex; justify-content: space-between; gap: 1rem; padding-top: 1.5rem; font-size: .9rem }
main { padding-bottom: 4rem }
h1 { margin: 2.5rem 0 .5rem; font-size: 2rem; line-height: 1.2 }
h2 { margin: 2.25rem 0 .5rem; font-size: 1.3rem; line-height: 1.3 }
a { color: var(--accent) }
blockquote { margin: 1.25rem 0; padding: .1rem 1.25rem; border-left: 3px solid var(--accent) }
li { margin: .3rem 0 }
hr { border: 0; border-top: 1px solid var(--line) }
.quiet { color: var(--quiet) }
li .quiet { margin: 0 0 .75rem }
`;

/** Browsers load nothing but the page itself. */
const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export interface GuidePageInput {
  language: Language;
  /** Plain text. */
  title: string;
  /** Sanitized HTML. */
  nav: string;
  main: string;
  status?: number;
}

/** Makes a page without scripts and without other resources. */
export function guidePageResponse({ language, title, nav, main, status = 200 }: GuidePageInput): Response {
  const html = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<nav>${nav}</nav>
<main>
<h1>${escapeHtml(title)}</h1>
${main}
</main>
</body>
</html>
`;
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-language': language,
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-cache',
    vary: 'accept-language',
  };
  return new Response(html, { status, headers });
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Plain text, as HTML shows it. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
