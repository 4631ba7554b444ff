/** The prefix of calendar paths. */
export const calendarPath = '/calendar/';
