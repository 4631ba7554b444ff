import type { Said } from './said.js';
import type { MenteeSide, MentorSide } from './sides.js';

/** How well two people suit each other in one respect. */
export interface Criterion {
  /** From 0 to 1; null where too little is known to tell. */
  measure(mentor: MentorSide, mentee: MenteeSide): number | null;
  /** Why, when it is known. */
  explain(mentor: MentorSide, mentee: MenteeSide): Said;
}

/** Where too little is known, nobody gains and nobody loses. */
export const unknownScore = 0.5;
