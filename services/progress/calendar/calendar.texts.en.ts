/** What progress says about calendars, in English. */
export const calendarTextsEn = {
  'calendar.name': 'Mentoring meetings',
  'calendar.meeting': 'Meeting with {{name}}',
  'calendar.proposed': 'Proposed meeting with {{name}}',
  'calendar.alarm': 'Soon: meeting with {{name}}',
  'calendar.phone': 'By phone',
  'calendar.tooMany': 'Too many requests: try again in a minute.',
} as const;
