import type { MembershipFacts, PersonFacts, SeparationFacts } from './people-events.js';

/** How much an answer in the preference survey matters, as `Importance` in the schema. */
export type ImportanceName = 'NOT_IMPORTANT' | 'NICE' | 'IMPORTANT' | 'MUST';

/** A person's answers to the preference survey; an empty list means no preference. */
export interface MatchingPreferences {
  frequency: 'WEEKLY' | 'BIWEEKLY' | 'MONTHLY' | 'QUARTERLY' | 'FEW_TIMES_A_YEAR' | 'AS_NEEDED';
  frequencyImportance: ImportanceName;
  channels: ('EMAIL' | 'CHAT' | 'PHONE' | 'VIDEO' | 'IN_PERSON')[];
  channelsImportance: ImportanceName;
  purposes: ('LOCAL_CONNECTION' | 'INDUSTRY_TRACK_RECORD' | 'SKILL' | 'CAREER_ADVICE' | 'PERSPECTIVE' | 'TRANSITION')[];
  purposesImportance: ImportanceName;
}

/**
 * Profile data that matching compares: only what members of the same programme may read. Fetched by RPC and never
 * published in events, so that no user text is stored in an outbox.
 */
export interface MatchingProfile {
  personId: string;
  /** The person's version, which grows with every change of this data. */
  version: number;
  /** BCP 47 tags: the preferred contact languages if set, else the spoken languages. */
  languages: string[];
  region: string | null;
  mentor: { skills: string[]; topics: string[]; industries: string[] } | null;
  /** `story`: what they wrote about their situation and their aims. */
  mentee: { goals: { text: string; horizon: 'SHORT' | 'LONG' }[]; skills: string[]; story: string[] } | null;
  /** Null until the survey is answered. */
  wishes: MatchingPreferences | null;
}

/** Members of a programme, and the version of each fact that people has about them. */
export interface ProgramMembers {
  memberships: MembershipFacts[];
  /** Versions of these members and of all their managers up the chain. */
  versions: { personId: string; version: number }[];
  /** Separations between these members, including withdrawn ones. */
  separations: SeparationFacts[];
}

/** Address and language for a person's e-mails. Fetched when an e-mail is written; not stored anywhere else. */
export interface ContactDetails {
  personId: string;
  displayName: string;
  email: string;
  locale: string;
}

/** Questions that people answers for services that do not know a person yet, or need their current data. */
export interface PeopleRpc {
  /** Returns facts about these persons, their managers up to the top, their roles in the programme, and separations. */
  facts(about: { personIds: string[]; programId: string | null }): Promise<{
    persons: PersonFacts[];
    memberships: MembershipFacts[];
    separations: SeparationFacts[];
  }>;
  /** Returns the members of the programme who hold one of these roles, and those of `personIds` who are members. */
  roster(about: { programId: string; roles: MembershipFacts['roles']; personIds: string[] }): Promise<ProgramMembers>;
  /** Returns profile data for matching; unknown and erased persons are absent. */
  matchingProfiles(about: { personIds: string[] }): Promise<{ profiles: MatchingProfile[] }>;
  /** Returns the current names of these persons; null for a former member; unknown persons are absent. */
  names(about: { personIds: string[] }): Promise<{ names: { personId: string; displayName: string | null }[] }>;
  /**
   * Returns what a viewer may know about these mentors before writing to them; absent if not a mentor or not visible.
   */
  mentorCards(about: { viewerId: string; personIds: string[] }): Promise<{ cards: MentorCard[] }>;
  /** Returns contact details of these persons; suspended, erased and unknown persons are absent. */
  contacts(about: { personIds: string[] }): Promise<{ contacts: ContactDetails[] }>;
}

/** A mentor in their own words: favourite topics, and expertise. */
export interface MentorCard {
  personId: string;
  displayName: string;
  topics: string[];
  expertise: string[];
}
