import { idOf } from './ids.js';
import { programme } from './size.js';

/** SQL of the n-th pairing: who its two are, in which programme. A mentee has two, with two mentors. */
const place = `n % ${programme.pairings}`;
const first = `n / ${programme.pairings} * ${programme.people}`;
const mentors = programme.mentors;

export const programOfPairing = idOf('program', `n / ${programme.pairings}`);
export const mentorOf = idOf('person', `${first} + 1 + (${place} / 2 + ${place} % 2 * 17) % ${mentors}`);
export const menteeOf = idOf('person', `${first} + 1 + ${mentors} + ${place} / 2`);
/** One in twenty is over. */
export const isOver = `${place} % 20 = 19`;
export const statusOf = `case when ${isOver} then 'COMPLETED' else 'ACTIVE' end`;
/** How many pairings the mentor on this seat takes on: two to four, so that some have no place left. */
export const placesOf = (seat: string): string => `(2 + ${seat} % 3)`;
/** Whether its next meeting is confirmed. */
export const hasNext = `(${place} % 4 < 3 and not (${isOver}))`;
