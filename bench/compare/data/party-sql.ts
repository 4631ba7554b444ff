import { idSql } from './ids.js';
import { programme } from './size.js';

/** SQL for the programme, mentor and mentee of the n-th pairing. A mentee has two pairings, with two mentors. */
const place = `n % ${programme.pairings}`;
const first = `n / ${programme.pairings} * ${programme.people}`;
const mentors = programme.mentors;

export const pairingProgramSql = idSql('program', `n / ${programme.pairings}`);
export const mentorSql = idSql('person', `${first} + 1 + (${place} / 2 + ${place} % 2 * 17) % ${mentors}`);
export const menteeSql = idSql('person', `${first} + 1 + ${mentors} + ${place} / 2`);
/** Whether the pairing is completed: one in twenty is. */
export const isEndedSql = `${place} % 20 = 19`;
export const statusSql = `case when ${isEndedSql} then 'COMPLETED' else 'ACTIVE' end`;
/** The limit of pairings of a mentor, from 2 to 4, so that some have no free place. `seat` numbers a programme's mentors. */
export const placesSql = (seat: string): string => `(2 + ${seat} % 3)`;
/** Whether the pairing has a confirmed next meeting. */
export const hasNextMeetingSql = `(${place} % 4 < 3 and not (${isEndedSql}))`;
