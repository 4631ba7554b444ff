import { idSql } from './ids.js';
import { programme } from './size.js';

/** SQL of the n-th pairing: who its two are, in which programme. A mentee has two, with two mentors. */
const place = `n % ${programme.pairings}`;
const first = `n / ${programme.pairings} * ${programme.people}`;
const mentors = programme.mentors;

export const pairingProgramSql = idSql('program', `n / ${programme.pairings}`);
export const mentorSql = idSql('person', `${first} + 1 + (${place} / 2 + ${place} % 2 * 17) % ${mentors}`);
export const menteeSql = idSql('person', `${first} + 1 + ${mentors} + ${place} / 2`);
/** One in twenty is over. */
export const isEndedSql = `${place} % 20 = 19`;
export const statusSql = `case when ${isEndedSql} then 'COMPLETED' else 'ACTIVE' end`;
/** How many pairings the mentor on this seat takes on: two to four, so that some have no place left. */
export const placesSql = (seat: string): string => `(2 + ${seat} % 3)`;
/** Whether its next meeting is confirmed. */
export const hasNextMeetingSql = `(${place} % 4 < 3 and not (${isEndedSql}))`;
