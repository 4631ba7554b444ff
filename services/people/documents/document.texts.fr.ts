/** The French texts of documents. */
export const documentTextsFr = {
  'document.tooMany': 'Vous pouvez garder au plus {{max}} documents : retirez-en un d’abord.',
  'document.notFound': 'Ce document est introuvable.',
} as const;
