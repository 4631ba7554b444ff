import type { MenteeMatchProfile, MentorMatchProfile } from './match-profiles.domain.js';
import type { MessageTemplate } from './message-template.domain.js';

/** One criterion of a match. */
export interface MatchCriterion {
  /** From 0 to 1; null where too little is known. */
  measure(mentor: MentorMatchProfile, mentee: MenteeMatchProfile): number | null;
  /** The explanation of a score that is not null. */
  explain(mentor: MentorMatchProfile, mentee: MenteeMatchProfile): MessageTemplate;
}

/** The score where too little is known: neither an advantage nor a disadvantage. */
export const unknownScore = 0.5;
