import type { MatchingPreferences, MatchingProfile } from '../../contracts/people-rpc.js';
import { type Phrase, significantWords, toPhrases } from './phrases.domain.js';

/** What is compared on both sides alike. */
interface Side {
  personId: string;
  /** The languages' own subtags (BCP 47, 2.2.1): French is French in Québec and in Lyon. Empty when none is known. */
  languages: readonly string[];
  region: Phrase | null;
  wishes: MatchingPreferences | null;
}

/** A mentor, made ready to be compared with many. */
export interface MentorMatchProfile extends Side {
  skills: readonly Phrase[];
  topics: readonly Phrase[];
  industries: readonly Phrase[];
  /** All of these, each once. */
  strengths: readonly Phrase[];
  freePlaces: number;
  places: number;
}

/** A mentee, made ready to be compared with many. */
export interface MenteeMatchProfile extends Side {
  skills: readonly Phrase[];
  /** The words of each goal. */
  goals: readonly ReadonlySet<string>[];
  /** The words of all that they say of what they seek. */
  story: ReadonlySet<string>;
}

/** A mentor's profile and places. Nothing is known of who has no profile. */
export interface MentorInput {
  personId: string;
  places: number;
  freePlaces: number;
  profile: MatchingProfile | null;
}

/** A mentee's profile. */
export interface MenteeInput {
  personId: string;
  profile: MatchingProfile | null;
}

/** A mentor as criteria compare them. */
export function toMentorMatchProfile({ personId, places, freePlaces, profile }: MentorInput): MentorMatchProfile {
  const { skills = [], topics = [], industries = [] } = profile?.mentor ?? {};
  return {
    ...sideOf(personId, profile),
    skills: toPhrases(skills),
    topics: toPhrases(topics),
    industries: toPhrases(industries),
    strengths: toPhrases([...skills, ...topics, ...industries]),
    places,
    freePlaces,
  };
}

/** A mentee as criteria compare them. Whoever mentors too brings their own industries along. */
export function toMenteeMatchProfile({ personId, profile }: MenteeInput): MenteeMatchProfile {
  const { goals = [], skills = [], story = [] } = profile?.mentee ?? {};
  const texts = goals.map(({ text }) => text);
  return {
    ...sideOf(personId, profile),
    skills: toPhrases(skills),
    goals: texts.map(significantWords),
    story: significantWords([...texts, ...skills, ...story, ...(profile?.mentor?.industries ?? [])].join(' ')),
  };
}

function sideOf(personId: string, profile: MatchingProfile | null): Side {
  const tags = profile?.languages.map((tag) => tag.toLowerCase().split('-')[0] ?? '') ?? [];
  const [region = null] = toPhrases(profile?.region ? [profile.region] : []);
  return {
    personId,
    languages: [...new Set(tags.filter((tag) => /^[a-z]{2,8}$/.test(tag)))],
    region,
    wishes: profile?.wishes ?? null,
  };
}

/** The goals with which a pairing begins that a run proposed: those that the mentee has in mind. */
export function initialGoals(profile: MatchingProfile | null) {
  return profile?.mentee?.goals.map(({ text, horizon }) => ({ text, horizon })) ?? [];
}
