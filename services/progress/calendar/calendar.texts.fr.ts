/** What progress says about calendars, in French. */
export const calendarTextsFr = {
  'calendar.name': 'Rencontres de mentorat',
  'calendar.meeting': 'Rencontre avec {{name}}',
  'calendar.proposed': 'Rencontre proposée avec {{name}}',
  'calendar.alarm': 'Bientôt : rencontre avec {{name}}',
  'calendar.phone': 'Au téléphone',
  'calendar.tooMany': 'Trop de demandes : réessayez dans une minute.',
} as const;
