import type { MenteeMatchProfile, MentorMatchProfile } from './match-profiles.domain.js';
import type { MessageTemplate } from './message-template.domain.js';

/** How well two people suit each other in one respect. */
export interface MatchCriterion {
  /** From 0 to 1; null where too little is known to tell. */
  measure(mentor: MentorMatchProfile, mentee: MenteeMatchProfile): number | null;
  /** Why, when it is known. */
  explain(mentor: MentorMatchProfile, mentee: MenteeMatchProfile): MessageTemplate;
}

/** Where too little is known, nobody gains and nobody loses. */
export const unknownScore = 0.5;
