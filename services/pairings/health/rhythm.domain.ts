import { dayMs } from '../../shared/time/dates.js';
import { type ClockStop, stoppedMs } from './clock-stops.domain.js';

export type RhythmAdviceName = 'IN_STEP' | 'EASE_OFF' | 'REACH_OUT' | 'TOO_LITTLE_DATA';
export type RhythmWishName = 'MORE' | 'SAME' | 'LESS';

/** The number of newest contacts that rhythm is computed from. */
export const maxRhythmContacts = 10;
/** The minimum number of contacts for an advice. */
export const minRhythmContacts = 4;
/** The share of ten contacts from which on one side reaches out too much. */
const oneSidedOfTen = 7;

/** A contact as far as rhythm needs it. */
export interface RhythmContact {
  at: Date;
  initiatedById: string;
}

/** The rhythm of a pairing from the viewer's side. */
export interface RhythmShape {
  /** The mean time between two contacts in days, to a hundredth, without pauses; null before the second contact. */
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

/** The rhythm of a pairing from the viewer's side. EASE_OFF for one party is REACH_OUT for the other. */
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
  if (own * 10 >= all * oneSidedOfTen) return 'EASE_OFF';
  return others * 10 >= all * oneSidedOfTen ? 'REACH_OUT' : 'IN_STEP';
}

function meanGap(contacts: RhythmContact[], stops: readonly ClockStop[]): number | null {
  if (contacts.length < 2) return null;
  const instants = contacts.map(({ at }) => at.getTime());
  const [first, last] = [new Date(Math.min(...instants)), new Date(Math.max(...instants))];
  const ranMs = last.getTime() - first.getTime() - stoppedMs(stops, first, last);
  return Math.round((ranMs / (contacts.length - 1) / dayMs) * 100) / 100;
}
