import { nowParam } from './fill.js';
import { programme, type Size } from './size.js';

/** SQL: when the n-th pairing started. The times are spread, so that pairings do not change health all at once. */
export const startedAt = `(${nowParam} - (1 + n % 10) * interval '30 days' - interval '60 days' - n % 86400 * interval '1 second')`;

/** SQL: when the m-th meeting starts. The last one is in the future; no two of a programme are at the same time. */
export function meetingAt(size: Size, m: string): string {
  const last = size.meetingsOfPairing - 1;
  const before = `${nowParam} - ((${last} - 1 - ${m}) * 14 + 1 + n % 40) * interval '1 day' - n % 1440 * interval '1 minute'`;
  const ahead = `date_trunc('day', ${nowParam}) + (2 + n % ${programme.pairings}) * interval '7 hours' + interval '1 day'`;
  return `(case when ${m} < ${last} then ${before} else ${ahead} end)`;
}

/** SQL: the end of the last meeting that was held, which is the last contact. */
export const lastContactAt = (size: Size): string =>
  `(${meetingAt(size, String(size.meetingsOfPairing - 2))} + interval '1 hour')`;

/** Returns the index of the first meeting that was held. Of three or more, the first one was missed. */
export const firstHeld = ({ meetingsOfPairing }: Size): number => (meetingsOfPairing > 2 ? 1 : 0);
