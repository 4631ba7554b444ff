/** What the paths of calendars begin with. */
export const calendarPath = '/calendar/';
