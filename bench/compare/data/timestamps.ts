import { nowParam } from './fill.js';
import { programme, type Size } from './size.js';

/** SQL of the n-th pairing: when what happened. Nobody slips or lies dormant all at once. */
export const startedAt = `(${nowParam} - (1 + n % 10) * interval '30 days' - interval '60 days' - n % 86400 * interval '1 second')`;

/** The start of its m-th meeting; of the last one, which lies ahead, no two of a programme are at the same time. */
export function meetingAt(size: Size, m: string): string {
  const last = size.meetingsOfPairing - 1;
  const before = `${nowParam} - ((${last} - 1 - ${m}) * 14 + 1 + n % 40) * interval '1 day' - n % 1440 * interval '1 minute'`;
  const ahead = `date_trunc('day', ${nowParam}) + (2 + n % ${programme.pairings}) * interval '7 hours' + interval '1 day'`;
  return `(case when ${m} < ${last} then ${before} else ${ahead} end)`;
}

/** The end of the last one that was held: when the two were last in touch. */
export const lastContactAt = (size: Size): string =>
  `(${meetingAt(size, String(size.meetingsOfPairing - 2))} + interval '1 hour')`;

/** The first that was held: of three or more the very first was missed. */
export const firstHeld = ({ meetingsOfPairing }: Size): number => (meetingsOfPairing > 2 ? 1 : 0);
