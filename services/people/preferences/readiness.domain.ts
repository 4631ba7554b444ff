import type { ProgramRoleName } from '../programmes/membership.domain.js';
import type { PeopleTextKey } from '../refusals.js';

/** What readiness depends on; null for a profile that was never filled in. */
export interface ReadinessState {
  mentor: {
    motivations: string[];
    expertise: unknown[];
    favouriteTopics: string[];
    maxPairings: number;
    charterAcceptedAt: Date | null;
  } | null;
  mentee: { motivations: string[]; intendedGoals: unknown[]; skillsWanted: string[] } | null;
  hasPreferences: boolean;
}

/** Something that a person has to fill in, with the text that says so. */
export interface MissingItem {
  key: string;
  label: PeopleTextKey;
}

/**
 * Returns what a person has to fill in before they offer (MENTOR) or seek (MENTEE) mentoring, in the order in which to
 * fill it in; empty when they are ready, and for COORDINATOR.
 */
export function findMissingItems(role: ProgramRoleName, state: ReadinessState): MissingItem[] {
  if (role === 'COORDINATOR') return [];
  return role === 'MENTOR' ? missingOfMentor(state) : missingOfMentee(state);
}

const mentorItems = ['motivations', 'expertise', 'favouriteTopics', 'maxPairings', 'charter', 'preferences'] as const;
const menteeItems = ['intendedGoals', 'motivations', 'skillsWanted', 'preferences'] as const;

function missingOfMentor({ mentor, hasPreferences }: ReadinessState): MissingItem[] {
  const isMissing: Record<(typeof mentorItems)[number], boolean> = {
    motivations: !mentor?.motivations.length,
    expertise: !mentor?.expertise.length,
    favouriteTopics: !mentor?.favouriteTopics.length,
    // A new profile has places by default: it has none only after the mentor set the number to 0.
    maxPairings: mentor?.maxPairings === 0,
    charter: !mentor?.charterAcceptedAt,
    preferences: !hasPreferences,
  };
  return mentorItems.filter((key) => isMissing[key]).map((key) => ({ key, label: `readiness.MENTOR.${key}` }));
}

function missingOfMentee({ mentee, hasPreferences }: ReadinessState): MissingItem[] {
  const isMissing: Record<(typeof menteeItems)[number], boolean> = {
    intendedGoals: !mentee?.intendedGoals.length,
    motivations: !mentee?.motivations.length,
    skillsWanted: !mentee?.skillsWanted.length,
    preferences: !hasPreferences,
  };
  return menteeItems.filter((key) => isMissing[key]).map((key) => ({ key, label: `readiness.MENTEE.${key}` }));
}
