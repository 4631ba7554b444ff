import { dayMs } from '../../shared/time/dates.js';
import { type ClockStop, stoppedMs } from './clock-stops.domain.js';

export type RhythmAdviceName = 'IN_STEP' | 'EASE_OFF' | 'REACH_OUT' | 'TOO_LITTLE_DATA';
export type RhythmWishName = 'MORE' | 'SAME' | 'LESS';

/** Over how many contacts, the newest, rhythm is read. */
export const maxRhythmContacts = 10;
/** With fewer, it would be chance that speaks. */
export const minRhythmContacts = 4;
/** Who reached out in at least seven of ten contacts overdoes it; then it is the other's turn. */
const mostInTen = 7;

/** A contact as rhythm sees it. */
export interface RhythmContact {
  at: Date;
  initiatedById: string;
}

/** What one of the two is shown of how they are in touch. */
export interface RhythmShape {
  /** The mean time between two contacts, in days to a hundredth, pauses left out; null before the second. */
  observedDays: number | null;
  agreedDays: number | null;
  initiatedByViewer: number;
  advice: RhythmAdviceName;
}

export interface RhythmInput {
  viewerId: string;
  /** At most the last ten, in any order. */
  contacts: RhythmContact[];
  agreedDays: number | null;
  stops: readonly ClockStop[];
}

/** Who reaches out, from one side: what is EASE_OFF to one of the two is REACH_OUT to the other. */
export function computeRhythm({ viewerId, contacts, agreedDays, stops }: RhythmInput): RhythmShape {
  const own = contacts.filter(({ initiatedById }) => initiatedById === viewerId).length;
  return {
    observedDays: meanGap(contacts, stops),
    agreedDays,
    initiatedByViewer: contacts.length === 0 ? 0 : own / contacts.length,
    advice: adviceFor(own, contacts.length - own),
  };
}

function adviceFor(own: number, others: number): RhythmAdviceName {
  const all = own + others;
  if (all < minRhythmContacts) return 'TOO_LITTLE_DATA';
  if (own * 10 >= all * mostInTen) return 'EASE_OFF';
  return others * 10 >= all * mostInTen ? 'REACH_OUT' : 'IN_STEP';
}

function meanGap(contacts: RhythmContact[], stops: readonly ClockStop[]): number | null {
  if (contacts.length < 2) return null;
  const instants = contacts.map(({ at }) => at.getTime());
  const [first, last] = [new Date(Math.min(...instants)), new Date(Math.max(...instants))];
  const ranMs = last.getTime() - first.getTime() - stoppedMs(stops, first, last);
  return Math.round((ranMs / (contacts.length - 1) / dayMs) * 100) / 100;
}
