/** The French texts of the guide pages. */
export const guideTextsFr = {
  'guide.notFound': 'Ce guide est introuvable.',
  'guides.title': 'Guides du mentorat',
  'guides.lead': 'De courtes lectures pour bien commencer, bien avancer et bien finir.',
  'guides.all': 'Tous les guides',
  'guides.otherLanguage': 'Read this page in English',
} as const;
