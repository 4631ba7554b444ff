import type { MatchingPreferences, MatchingProfile } from '../../contracts/people-rpc.js';
import { type Phrase, significantWords, toPhrases } from './phrases.domain.js';

/** What is compared for mentors and mentees alike. */
interface CommonProfile {
  personId: string;
  /** Language subtags (BCP 47, 2.2.1), without regions. Empty when unknown. */
  languages: readonly string[];
  region: Phrase | null;
  wishes: MatchingPreferences | null;
}

/** A mentor's profile, prepared for many comparisons. */
export interface MentorMatchProfile extends CommonProfile {
  skills: readonly Phrase[];
  topics: readonly Phrase[];
  industries: readonly Phrase[];
  /** Skills, topics and industries, each once. */
  strengths: readonly Phrase[];
  freePlaces: number;
  places: number;
}

/** A mentee's profile, prepared for many comparisons. */
export interface MenteeMatchProfile extends CommonProfile {
  skills: readonly Phrase[];
  /** The words of each goal. */
  goals: readonly ReadonlySet<string>[];
  /** The words of everything that they wrote about what they seek. */
  story: ReadonlySet<string>;
}

/** A mentor's places and profile; null for no profile. */
export interface MentorInput {
  personId: string;
  places: number;
  freePlaces: number;
  profile: MatchingProfile | null;
}

/** A mentee's profile; null for none. */
export interface MenteeInput {
  personId: string;
  profile: MatchingProfile | null;
}

/** Prepares a mentor's profile. */
export function toMentorMatchProfile({ personId, places, freePlaces, profile }: MentorInput): MentorMatchProfile {
  const { skills = [], topics = [], industries = [] } = profile?.mentor ?? {};
  return {
    ...toCommonProfile(personId, profile),
    skills: toPhrases(skills),
    topics: toPhrases(topics),
    industries: toPhrases(industries),
    strengths: toPhrases([...skills, ...topics, ...industries]),
    places,
    freePlaces,
  };
}

/** Prepares a mentee's profile. The industries of a mentee who is also a mentor count as their own. */
export function toMenteeMatchProfile({ personId, profile }: MenteeInput): MenteeMatchProfile {
  const { goals = [], skills = [], story = [] } = profile?.mentee ?? {};
  const texts = goals.map(({ text }) => text);
  return {
    ...toCommonProfile(personId, profile),
    skills: toPhrases(skills),
    goals: texts.map(significantWords),
    story: significantWords([...texts, ...skills, ...story, ...(profile?.mentor?.industries ?? [])].join(' ')),
  };
}

function toCommonProfile(personId: string, profile: MatchingProfile | null): CommonProfile {
  const tags = profile?.languages.map((tag) => tag.toLowerCase().split('-')[0] ?? '') ?? [];
  const [region = null] = toPhrases(profile?.region ? [profile.region] : []);
  return {
    personId,
    languages: [...new Set(tags.filter((tag) => /^[a-z]{2,8}$/.test(tag)))],
    region,
    wishes: profile?.wishes ?? null,
  };
}

/** The goals with which a proposed pairing begins: those of the mentee's profile. */
export function initialGoals(profile: MatchingProfile | null) {
  return profile?.mentee?.goals.map(({ text, horizon }) => ({ text, horizon })) ?? [];
}
