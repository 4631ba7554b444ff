import { checkHttps, checkText, type Invalid } from '../../shared/checks.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import { refuse } from '../refusals.js';

export const documentKinds = ['CV', 'ACHIEVEMENT', 'PORTFOLIO', 'OTHER'] as const;
export type DocumentKindName = (typeof documentKinds)[number];

export interface NewDocument {
  title: string;
  kind: DocumentKindName;
  url: string;
}

const maxDocuments = 20;

/** Decides whether a person who has `documentCount` documents may add another. Returns it with its title trimmed. */
export function decideAddDocument(documentCount: number, document: NewDocument): Result<NewDocument, 'INVALID'> {
  const invalid: Invalid[] = [
    ...checkText(['input', 'title'], document.title, { max: 160 }),
    ...checkHttps(['input', 'url'], document.url),
  ];
  if (invalid.length > 0) return refuseAll(invalid);
  if (documentCount >= maxDocuments) return refuse('INVALID', 'input', 'document.tooMany', { max: maxDocuments });
  return accept({ ...document, title: document.title.trim() });
}
