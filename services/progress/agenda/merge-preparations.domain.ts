import type { NewPreparation } from './preparation.domain.js';

/** What both sent before a meeting, as one. */
export interface MergedPreparation extends NewPreparation {
  sentAt: Date;
}

/** What was sent before a meeting, the earliest first, as one: every goal and document once, the notes in turn. */
export function mergePreparations(sent: readonly MergedPreparation[]): MergedPreparation | null {
  const last = sent.at(-1);
  if (!last) return null;
  return {
    goalIds: [...new Set(sent.flatMap(({ goalIds }) => goalIds))],
    documentIds: [...new Set(sent.flatMap(({ documentIds }) => documentIds))],
    note: joinParagraphs(sent.map(({ note }) => note)),
    sentAt: last.sentAt,
  };
}

/** Texts under each other, a blank line between them; null where there is none. */
export function joinParagraphs(texts: readonly (string | null)[]): string | null {
  return texts.filter(Boolean).join('\n\n') || null;
}
