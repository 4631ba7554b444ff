/** The English texts of documents. */
export const documentTextsEn = {
  'document.tooMany': 'You can keep at most {{max}} documents: remove one first.',
  'document.notFound': 'This document cannot be found.',
} as const;
