/** What people says around guides, in English. */
export const guideTextsEn = {
  'guide.notFound': 'This guide cannot be found.',
  'guides.title': 'Mentoring guides',
  'guides.lead': 'Short reads to begin well, move on well and end well.',
  'guides.all': 'All guides',
  'guides.otherLanguage': 'Lire cette page en français',
};
