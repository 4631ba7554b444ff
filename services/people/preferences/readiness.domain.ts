import type { ProgramRoleName } from '../programmes/membership.domain.js';

/** What readiness is judged by; null for a profile that was never filled in. */
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

/**
 * The keys of what is missing before somebody may offer (MENTOR) or seek (MENTEE) mentoring, in the order in which to
 * fill it in; none when they are ready. A mentor says why they mentor, what they bring and love to pass on, and within
 * which limits; a mentee is clear about goals first (design, "Before"). Nothing is asked of a COORDINATOR.
 */
export function findMissingItems(role: ProgramRoleName, state: ReadinessState): string[] {
  if (role === 'COORDINATOR') return [];
  const missing = role === 'MENTOR' ? missingOfMentor(state.mentor) : missingOfMentee(state.mentee);
  return state.hasPreferences ? missing : [...missing, 'preferences'];
}

function missingOfMentor(mentor: ReadinessState['mentor']): string[] {
  return keysOf({
    motivations: !mentor?.motivations.length,
    expertise: !mentor?.expertise.length,
    favouriteTopics: !mentor?.favouriteTopics.length,
    // A profile begins with places: only who took them all away has none.
    maxPairings: mentor?.maxPairings === 0,
    charter: !mentor?.charterAcceptedAt,
  });
}

function missingOfMentee(mentee: ReadinessState['mentee']): string[] {
  return keysOf({
    intendedGoals: !mentee?.intendedGoals.length,
    motivations: !mentee?.motivations.length,
    skillsWanted: !mentee?.skillsWanted.length,
  });
}

const keysOf = (isMissing: Record<string, boolean>): string[] => Object.keys(isMissing).filter((key) => isMissing[key]);
