import type { MembershipFacts, PersonFacts, SeparationFacts } from './people-events.js';

/** How much an answer to the survey matters, as `Importance` in the schema. */
export type ImportanceName = 'NOT_IMPORTANT' | 'NICE' | 'IMPORTANT' | 'MUST';

/** What somebody answered to the preference survey; an empty list is no wish. */
export interface MatchingPreferences {
  frequency: 'WEEKLY' | 'BIWEEKLY' | 'MONTHLY' | 'QUARTERLY' | 'FEW_TIMES_A_YEAR' | 'AS_NEEDED';
  frequencyImportance: ImportanceName;
  channels: ('EMAIL' | 'CHAT' | 'PHONE' | 'VIDEO' | 'IN_PERSON')[];
  channelsImportance: ImportanceName;
  purposes: ('LOCAL_CONNECTION' | 'INDUSTRY_TRACK_RECORD' | 'SKILL' | 'CAREER_ADVICE' | 'PERSPECTIVE' | 'TRANSITION')[];
  purposesImportance: ImportanceName;
}

/**
 * What matching weighs of a person: only what whoever shares a programme with them may read in their profiles. It is
 * asked for and never told by events, so that no text of anybody's lies in an outbox.
 */
export interface MatchingProfile {
  personId: string;
  /** The person's version, which grows with every change of any of this. */
  version: number;
  /** BCP 47: those in which they want to be in touch, else those that they speak. */
  languages: string[];
  region: string | null;
  mentor: { skills: string[]; topics: string[]; industries: string[] } | null;
  /** `story`: what they say of where they stand and where they want to go. */
  mentee: { goals: { text: string; horizon: 'SHORT' | 'LONG' }[]; skills: string[]; story: string[] } | null;
  /** Null while the survey is not answered. */
  wishes: MatchingPreferences | null;
}

/** Who takes part in a programme, and how new what people knows of each is. */
export interface ProgramMembers {
  memberships: MembershipFacts[];
  /** These members and everybody above them in the chain of managers. */
  versions: { personId: string; version: number }[];
  /** Between these members, taken back ones too. */
  separations: SeparationFacts[];
}

/** Where a person's letters go, and in which language. Asked for when a letter is written, and kept nowhere else. */
export interface ContactDetails {
  personId: string;
  displayName: string;
  email: string;
  locale: string;
}

/** What people answers when another service does not know somebody yet, or wants to be sure. */
export interface PeopleRpc {
  /** Facts of these persons, their managers up to the top, their roles in the programme, and what separates them. */
  facts(about: { personIds: string[]; programId: string | null }): Promise<{
    persons: PersonFacts[];
    memberships: MembershipFacts[];
    separations: SeparationFacts[];
  }>;
  /** Members of the programme who hold one of these roles, and these persons as far as they are members. */
  roster(about: { programId: string; roles: MembershipFacts['roles']; personIds: string[] }): Promise<ProgramMembers>;
  /** What matching weighs of these persons; absent for who is not known or was erased. */
  matchingProfiles(about: { personIds: string[] }): Promise<{ profiles: MatchingProfile[] }>;
  /** What these persons are called now; null for a former member, absent for who is not known. */
  names(about: { personIds: string[] }): Promise<{ names: { personId: string; displayName: string | null }[] }>;
  /** What a viewer may know of these mentors, to write to them; absent for who is no mentor, or not for them to see. */
  mentorCards(about: { viewerId: string; personIds: string[] }): Promise<{ cards: MentorCard[] }>;
  /** How to write to these persons; absent for who is suspended, erased, or not known. */
  contacts(about: { personIds: string[] }): Promise<{ contacts: ContactDetails[] }>;
}

/** A mentor in a few words of their own: the topics that they love to pass on, and what they can do. */
export interface MentorCard {
  personId: string;
  displayName: string;
  topics: string[];
  expertise: string[];
}
