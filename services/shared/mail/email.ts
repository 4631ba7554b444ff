import type { RenderedEmail } from './mailer.js';

/** Content of an e-mail: paragraphs of plain text, and at most one link. */
export interface Email {
  to: string;
  subject: string;
  paragraphs: string[];
  link?: { label: string; url: string };
  /** Equal for an e-mail that is sent again by mistake, so that mail programs can show it once. */
  messageId?: string;
}

/** Renders an e-mail as plain text and as HTML with the same words. */
export function renderEmail({ to, subject, paragraphs, link, messageId }: Email): RenderedEmail {
  const text = [...paragraphs, ...(link ? [link.url] : [])].join('\n\n');
  const body = paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`);
  if (link) body.push(`<p><a href="${escapeHtml(link.url)}">${escapeHtml(link.label)}</a></p>`);
  const style = 'font: 16px/1.5 system-ui, sans-serif; max-width: 36em; margin: 2em auto; color: #1f2937';
  const html = `<!doctype html><html><body style="${style}">${body.join('\n')}</body></html>`;
  return { to, subject, text: `${text}\n`, html, ...(messageId && { messageId }) };
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
