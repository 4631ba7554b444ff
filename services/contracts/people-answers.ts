import type { MembershipFacts, PersonFacts, SeparationFacts } from './people-events.js';

/** What people answers when another service does not know somebody yet, or wants to be sure. */
export interface PeopleAnswers {
  /** Facts of these persons, their managers up to the top, their roles in the programme, and what separates them. */
  facts(about: { personIds: string[]; programId: string | null }): Promise<{
    persons: PersonFacts[];
    memberships: MembershipFacts[];
    separations: SeparationFacts[];
  }>;
  /** What these persons are called now; null for a former member, absent for who is not known. */
  names(about: { personIds: string[] }): Promise<{ names: { personId: string; displayName: string | null }[] }>;
  /** What a viewer may know of these mentors, to write to them; absent for who is no mentor, or not for them to see. */
  mentorCards(about: { viewerId: string; personIds: string[] }): Promise<{ cards: MentorCard[] }>;
}

/** A mentor in a few words of their own: what they love to pass on, then what they can do. */
export interface MentorCard {
  personId: string;
  displayName: string;
  topics: string[];
}
