/** The English texts of the guide pages. */
export const guideTextsEn = {
  'guide.notFound': 'This guide cannot be found.',
  'guides.title': 'Mentoring guides',
  'guides.lead': 'Short reads to help you start well, keep going and finish well.',
  'guides.all': 'All guides',
  'guides.otherLanguage': 'Lire cette page en français',
} as const;
